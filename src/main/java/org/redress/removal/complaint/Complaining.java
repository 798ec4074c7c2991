package org.redress.removal.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.NotAcceptable;
import org.redress.NotFound;
import org.redress.NotPossibleNow;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.cases.CaseChanged;
import org.redress.removal.ClockFactRecord;
import org.redress.removal.Deadline;
import org.redress.removal.Deadlines;
import org.redress.removal.DutyClocks;
import org.redress.removal.Obligation;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalRequests;
import org.redress.vault.Vault;

/** Records a complaint and what came of it. The complaint has a clock of its own; those of the request run on. */
@ApplicationScoped
@Transactional
public class Complaining {
    private static final int LONGEST_REFERENCE = 100;
    private static final int LONGEST_WORDS = 5_000;

    private final RemovalRequests requests;
    private final Deadlines deadlines;
    private final Complaints complaints;
    private final DutyClocks clocks;
    private final Vault vault;
    private final Audit audit;

    Complaining(
            RemovalRequests requests,
            Deadlines deadlines,
            Complaints complaints,
            DutyClocks clocks,
            Vault vault,
            Audit audit) {
        this.requests = requests;
        this.deadlines = deadlines;
        this.complaints = complaints;
        this.clocks = clocks;
        this.vault = vault;
        this.audit = audit;
    }

    /** {@return whether the way to this complaint is open: the limit was missed, nothing came, and none was made yet} */
    public boolean isOpen(RemovalRequest request, ComplaintKind kind) {
        return request.status().awaitsPlatform()
                && missed(request, kind)
                && complaints.of(request.id(), kind).isEmpty();
    }

    /**
     * It was sent to the platform.
     *
     * @param reference the platform's number for it; empty when it gave none
     * @throws NotPossibleNow {@code already-there} when one was made, {@code not-missed} before the limit has passed
     */
    public UUID made(UUID requestId, ComplaintKind kind, Way way, Actor by, Instant now) {
        RemovalRequest request = requests.findByIdOptional(requestId, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new NotFound("removal request"));
        if (complaints.of(requestId, kind).isPresent()) {
            throw new NotPossibleNow("already-there", "This complaint was made already.");
        }
        if (!request.status().awaitsPlatform() || !missed(request, kind)) {
            throw new NotPossibleNow("not-missed", "The platform has not missed this limit, or owes no answer.");
        }
        UUID id = UUID.randomUUID();
        Complaint complaint = new Complaint(id, request, kind, way.channel(), now);
        acceptable("reference", way.reference(), LONGEST_REFERENCE)
                .ifPresent(number ->
                        complaint.numbered(vault.seal(request.caseId(), Complaint.field(id, "reference"), number)));
        complaints.persistAndFlush(complaint);
        clocks.start(
                new DutyClocks.Owed(
                        Obligation.COMPLAINT, id, request.caseId(), request.platformId(), null, kind.clock()),
                now,
                new ClockFactRecord.Cause("complaint made", by, now));
        request.touch(now);
        record(complaint, "complaint.made", Map.of("channel", way.channel().name()), by, now);
        return id;
    }

    /** How it went out, and the platform's number for it. */
    public record Way(ComplaintChannel channel, String reference) {}

    /**
     * What came of it; nothing else follows from that. That something was removed is recorded on the request.
     *
     * @throws NotPossibleNow when it is on record already
     */
    public void answered(UUID id, Outcome outcome, String words, Actor by, Instant now) {
        Complaint complaint = complaints.lock(id);
        byte[] sealed = acceptable("words", words, LONGEST_WORDS)
                .map(said -> vault.seal(complaint.caseId(), Complaint.field(id, "words"), said))
                .orElse(null);
        settle(complaint, outcome, sealed, by, now);
    }

    /** What was said about a complaint, opened: call it only while the case's key is there. */
    public Words words(Complaint complaint) {
        return new Words(
                open(complaint, "reference", complaint.sealedReference()),
                open(complaint, "words", complaint.sealedWords()));
    }

    /** The platform's number and its words; empty where there is none. */
    public record Words(String reference, String answer) {}

    /** Whoever stops everything waits for nothing any more, and so does nobody for a case that is sealed or erased. */
    void ended(@Observes CaseChanged changed) {
        switch (changed.what()) {
            case STOPPED, SEALED, ERASED ->
                complaints.lockOfCase(changed.caseId()).stream()
                        .filter(each -> each.outcome().isEmpty())
                        .forEach(each -> settle(each, Outcome.NOT_PURSUED, null, changed.by(), changed.at()));
            default -> {}
        }
    }

    private void settle(Complaint complaint, Outcome outcome, byte @Nullable [] words, Actor by, Instant now) {
        complaint.result(outcome, words, now);
        clocks.stop(
                Obligation.COMPLAINT, complaint.id(), now, new ClockFactRecord.Cause("complaint answered", by, now));
        record(complaint, "complaint.answered", Map.of("outcome", outcome.name()), by, now);
    }

    private boolean missed(RemovalRequest request, ComplaintKind kind) {
        return deadlines.of(request.id()).stream()
                .filter(clock -> clock.ruleVersion().rule().id().equals(kind.after()))
                .map(Deadline::id)
                .anyMatch(clock -> deadlines.missed(clock).isPresent());
    }

    private String open(Complaint complaint, String what, Optional<byte[]> sealed) {
        return sealed.map(kept -> vault.open(complaint.caseId(), Complaint.field(complaint.id(), what), kept))
                .orElse("");
    }

    private static Optional<String> acceptable(String field, String typed, int longest) {
        String words = typed.strip();
        if (words.length() > longest) {
            throw new NotAcceptable(field, "Write at most " + longest + " characters.");
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    private void record(Complaint complaint, String action, Map<String, String> details, Actor by, Instant now) {
        audit.record(by, action, Subject.of("complaint", complaint.id(), complaint.caseId()), details, now);
    }
}
