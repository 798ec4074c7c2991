package org.redress.removal.dispute;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.redress.NotAcceptable;
import org.redress.NotFound;
import org.redress.NotPossibleNow;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.removal.Deadline;
import org.redress.removal.Deadlines;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalRequests;
import org.redress.vault.Vault;

/** Disputes a recorded miss and answers it. Both are facts beside the miss; neither moves a clock or takes a step. */
@ApplicationScoped
@Transactional
public class Disputing {
    private final RemovalRequests requests;
    private final Deadlines deadlines;
    private final Disputes disputes;
    private final Vault vault;
    private final Audit audit;
    private final Event<DisputeMade> made;
    private final Event<DisputeDecided> decided;

    Disputing(
            RemovalRequests requests,
            Deadlines deadlines,
            Disputes disputes,
            Vault vault,
            Audit audit,
            Event<DisputeMade> made,
            Event<DisputeDecided> decided) {
        this.requests = requests;
        this.deadlines = deadlines;
        this.disputes = disputes;
        this.vault = vault;
        this.audit = audit;
        this.made = made;
        this.decided = decided;
    }

    /**
     * A platform disputes a miss of its own request.
     *
     * @param by the platform
     * @throws NotAcceptable when the request has no such deadline
     * @throws NotPossibleNow {@code not-missed}, {@code dispute-open} or {@code dispute-upheld}
     */
    public Dispute dispute(UUID requestId, Claim claim, Actor by, Instant now) {
        RemovalRequest request = locked(requestId);
        mustBeDisputable(request, claim.deadlineId());
        UUID id = UUID.randomUUID();
        String reference = claim.reference();
        var sealed = new Dispute.Sealed(
                seal(request, id, "words", claim.words()),
                reference == null ? null : seal(request, id, "reference", reference));
        Dispute dispute = new Dispute(id, request, claim, sealed, now);
        disputes.persist(dispute);
        request.touch(now);
        record(
                request,
                "removal-request.dispute",
                Map.of("ground", claim.ground().name()),
                by,
                now);
        made.fire(new DisputeMade(id, requestId, now));
        return dispute;
    }

    /**
     * A member of staff answers a dispute.
     *
     * @param words the reason; the platform reads it
     * @throws NotPossibleNow when it was answered already
     */
    public void decide(UUID disputeId, Verdict verdict, String words, Actor by, Instant now) {
        RemovalRequest request = locked(disputes.get(disputeId).requestId());
        Dispute dispute = disputes.get(disputeId);
        dispute.decide(verdict, seal(request, disputeId, "verdict", words), by, now);
        request.touch(now);
        String action = verdict == Verdict.UPHELD ? "dispute-upheld" : "dispute-rejected";
        record(request, "removal-request." + action, Map.of(), by, now);
        decided.fire(new DisputeDecided(disputeId, request.id(), now));
    }

    /** What was said in a dispute, opened: call it only while the case's key is there. */
    public Words words(Dispute dispute) {
        UUID caseId = requests.get(dispute.requestId()).caseId();
        return new Words(
                vault.open(caseId, Dispute.field(dispute.id(), "words"), dispute.sealedWords()),
                dispute.sealedReference()
                        .map(kept -> vault.open(caseId, Dispute.field(dispute.id(), "reference"), kept))
                        .orElse(""),
                dispute.sealedVerdictWords()
                        .map(kept -> vault.open(caseId, Dispute.field(dispute.id(), "verdict"), kept))
                        .orElse(""));
    }

    /** The platform's words, its own number, and staff's answer; each empty where there is none. */
    public record Words(String said, String reference, String answer) {}

    private void mustBeDisputable(RemovalRequest request, UUID deadlineId) {
        boolean known = deadlines.of(request.id()).stream().map(Deadline::id).anyMatch(deadlineId::equals);
        if (!known) {
            throw new NotAcceptable("deadline_id", "is not a deadline of this request");
        }
        if (deadlines.missed(deadlineId).isEmpty()) {
            throw new NotPossibleNow("not-missed", "No miss of this deadline is on record.");
        }
        for (Dispute before : disputes.of(List.of(deadlineId)).getOrDefault(deadlineId, List.of())) {
            if (before.verdict().isEmpty()) {
                throw new NotPossibleNow("dispute-open", "A dispute of this miss waits for our answer.");
            }
            if (before.verdict().get() == Verdict.UPHELD) {
                throw new NotPossibleNow("dispute-upheld", "We agreed already: nothing is left to dispute.");
            }
        }
    }

    private RemovalRequest locked(UUID requestId) {
        return requests.findByIdOptional(requestId, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new NotFound("removal request"));
    }

    private byte[] seal(RemovalRequest request, UUID dispute, String what, String words) {
        return vault.seal(request.caseId(), Dispute.field(dispute, what), words);
    }

    private void record(RemovalRequest request, String action, Map<String, String> details, Actor by, Instant now) {
        audit.record(by, action, Subject.of("removal-request", request.id(), request.caseId()), details, now);
    }
}
