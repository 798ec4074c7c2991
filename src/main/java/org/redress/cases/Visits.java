package org.redress.cases;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.redress.NotFound;
import org.redress.vault.Codes;

/** Visits of reporters: opened with a fresh token each time, found by its hash, ended for good. */
@ApplicationScoped
public class Visits implements PanacheRepositoryBase<Visit, byte[]> {
    private static final int TOKEN_BYTES = 32;

    @Inject
    Codes codes;

    /** @return the token for the cookie; only its hash is kept */
    @Transactional
    public String openForDraft(UUID draftId, Instant now) {
        String token = newToken();
        persist(new Visit(hash(token), draftId, null, now));
        return token;
    }

    /** @return the token for the cookie; only its hash is kept */
    @Transactional
    public String openForCase(UUID caseId, Instant now) {
        String token = newToken();
        persist(new Visit(hash(token), null, caseId, now));
        return token;
    }

    /** @return the token for the cookie; only its hash is kept */
    @Transactional
    public String openForHelper(UUID helperId, UUID caseId, Instant now) {
        String token = newToken();
        persist(Visit.ofHelper(hash(token), helperId, caseId, now));
        return token;
    }

    /** The visit of a token while it lasts; being seen prolongs it. */
    @Transactional
    public Optional<Visit> find(String token, Instant now) {
        Optional<Visit> visit = findByIdOptional(hash(token)).filter(v -> !v.over(now));
        visit.ifPresent(v -> v.seen(now));
        return visit;
    }

    /** {@return when the visit of a token ends if nothing more is heard; asking prolongs nothing} */
    @Transactional
    public Optional<Instant> endsAt(String token, Instant now) {
        return findByIdOptional(hash(token)).filter(v -> !v.over(now)).map(Visit::endsAt);
    }

    /** Stays open on request, {@link Visit#EXTENSIONS} times in a row at most. */
    @Transactional
    public void extend(String token, Instant now) {
        findByIdOptional(hash(token)).filter(v -> !v.over(now)).ifPresent(v -> v.extend(now));
    }

    /** The draft of this visit became a case: the visit may see both until the code is confirmed. */
    @Transactional
    public void sent(String token, UUID caseId) {
        findByIdOptional(hash(token)).orElseThrow(() -> new NotFound("visit")).sent(caseId);
    }

    /** The code is confirmed: the draft that held it is not needed any more. */
    @Transactional
    public void forgetDraft(String token) {
        findByIdOptional(hash(token)).orElseThrow(() -> new NotFound("visit")).forgetDraft();
    }

    @Transactional
    public void end(String token) {
        deleteById(hash(token));
    }

    @Transactional
    public void endAllOf(UUID caseId) {
        delete("caseId", caseId);
    }

    @Transactional
    public void endAllOfHelper(UUID helperId) {
        delete("helperId", helperId);
    }

    @Transactional
    public long endExpired(Instant now) {
        return delete("seenAt < ?1 or openedAt < ?2", now.minus(Visit.IDLE), now.minus(Visit.LONGEST));
    }

    private String newToken() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(codes.random(TOKEN_BYTES));
    }

    private byte[] hash(String token) {
        return codes.sha256(token.getBytes(StandardCharsets.US_ASCII));
    }
}
