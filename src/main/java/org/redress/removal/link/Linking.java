package org.redress.removal.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.redress.NotFound;
import org.redress.NotPossibleNow;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.cases.CaseFile;
import org.redress.cases.CaseFiles;
import org.redress.cases.CaseStatus;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalRequests;
import org.redress.removal.RemovalStatus;
import org.redress.vault.BlindIndex;

/**
 * Makes, opens and ends the links by which a platform answers from a letter. The word in a link is the link's id and a
 * keyed hash of it (HMAC-SHA-256 under a key that the database never holds, 192 bits of it): nobody can make one, and
 * whoever reads the database can open none.
 */
@ApplicationScoped
@Transactional
public class Linking {
    private static final int ID_BYTES = 16;
    private static final int MAC_BYTES = 24;
    /** Nothing can be answered any more, so nothing is shown any more. */
    private static final Set<RemovalStatus> CLOSED =
            EnumSet.of(RemovalStatus.GONE, RemovalStatus.REAPPEARED, RemovalStatus.WITHDRAWN);

    private final AnswerLinks links;
    private final RemovalRequests requests;
    private final CaseFiles caseFiles;
    private final BlindIndex macs;
    private final Audit audit;

    Linking(AnswerLinks links, RemovalRequests requests, CaseFiles caseFiles, BlindIndex macs, Audit audit) {
        this.links = links;
        this.requests = requests;
        this.caseFiles = caseFiles;
        this.macs = macs;
        this.audit = audit;
    }

    /**
     * {@return the word of a letter's link} The same over every attempt at the letter; a newer letter's link ends the
     * ones before it.
     */
    public String ofLetter(UUID requestId, UUID deliveryId, Instant now) {
        return word(links.ofDelivery(deliveryId)
                .orElseGet(() -> make(requestId, deliveryId, now))
                .id());
    }

    private AnswerLink make(UUID requestId, UUID deliveryId, Instant now) {
        links.workingOf(requestId).ifPresent(older -> older.end("replaced by a newer letter", now));
        links.flush();
        AnswerLink link = new AnswerLink(requestId, deliveryId, now);
        links.persist(link);
        return link;
    }

    /** {@return the request that a word opens; empty alike for a made-up, an ended and a closed one} Changes nothing. */
    public Optional<RemovalRequest> open(String word) {
        return id(word).flatMap(links::findByIdOptional)
                .filter(link -> link.endedAt().isEmpty())
                .flatMap(this::openRequest);
    }

    /**
     * The same for somebody who answers: counted, so that a leaked link cannot bury anybody.
     *
     * @throws NotFound when the word opens nothing
     * @throws NotPossibleNow with code {@code too-often}
     */
    public RemovalRequest use(String word, Instant now) {
        AnswerLink link = id(word).flatMap(id -> links.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE))
                .filter(found -> found.endedAt().isEmpty())
                .orElseThrow(() -> new NotFound("answer link"));
        RemovalRequest request = openRequest(link).orElseThrow(() -> new NotFound("answer link"));
        link.used(now);
        audit.record(Actor.platform(request.platformId()), "answer-link.used", on(request), now);
        return request;
    }

    /** From now on no letter about this request can be answered by its link; a second time it does nothing. */
    public void end(UUID requestId, Actor by, Instant now) {
        links.workingOf(requestId).ifPresent(link -> {
            link.end("ended by staff", now);
            audit.record(by, "answer-link.ended", on(requests.get(requestId)), now);
        });
    }

    private Optional<RemovalRequest> openRequest(AnswerLink link) {
        return requests.findByIdOptional(link.requestId())
                .filter(request -> !CLOSED.contains(request.status()))
                .filter(request -> isOpen(caseFiles.get(request.caseId())));
    }

    private static boolean isOpen(CaseFile file) {
        return file.status() != CaseStatus.SEALED && file.status() != CaseStatus.ERASED;
    }

    private static Subject on(RemovalRequest request) {
        return Subject.of("removal-request", request.id(), request.caseId());
    }

    private String word(UUID id) {
        byte[] bytes = ByteBuffer.allocate(ID_BYTES + MAC_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .put(mac(id))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private Optional<UUID> id(String word) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(word);
            if (bytes.length != ID_BYTES + MAC_BYTES) {
                return Optional.empty();
            }
            ByteBuffer both = ByteBuffer.wrap(bytes);
            UUID id = new UUID(both.getLong(), both.getLong());
            byte[] mac = Arrays.copyOfRange(bytes, ID_BYTES, bytes.length);
            return MessageDigest.isEqual(mac, mac(id)) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException e) {
            // What does not decode is as unknown as what was never made.
            return Optional.empty();
        }
    }

    private byte[] mac(UUID id) {
        return Arrays.copyOf(macs.of("answer-link", id.toString()), MAC_BYTES);
    }
}
