package org.redress.removal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.redress.NotAcceptable;
import org.redress.NotPossibleNow;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.policy.ClockStart;

/** A regulator gave a platform its notice, which starts the rules that say so: Australia's Online Safety Act 2021 s.77. */
@ApplicationScoped
public class RegulatorNotices {
    private static final int LONGEST = 100;

    @Inject
    RemovalRequests requests;

    @Inject
    Deadlines deadlines;

    @Inject
    Receipts receipts;

    @Inject
    Clocks clocks;

    @Inject
    Audit audit;

    /**
     * A notice as the regulator told us of it.
     *
     * @param at when it was given to the platform
     */
    public record Notice(Instant at, String reference) {}

    /** {@return whether a rule of this request waits for a regulator's notice} */
    public boolean isAwaited(RemovalRequest request) {
        return request.status().awaitsPlatform()
                && deadlines.of(request.id()).stream()
                        .anyMatch(clock -> waits(clock) && clock.startedAt().isEmpty());
    }

    /**
     * @throws NotAcceptable without a reference, or with a time that is still to come or before the request
     * @throws NotPossibleNow {@code already-there} when a notice is on record, {@code not-awaited} when no rule waits for one
     */
    @Transactional
    public void given(UUID requestId, Notice notice, Actor by, Instant now) {
        RemovalRequest request = requests.lock(requestId);
        boolean known =
                requests.receipts(requestId).stream().anyMatch(receipt -> receipt.how() == ReceiptHow.REGULATOR_NOTICE);
        if (known) {
            throw new NotPossibleNow("already-there", "A notice is on record already.");
        }
        if (!isAwaited(request)) {
            throw new NotPossibleNow("not-awaited", "No rule of this request waits for a regulator’s notice.");
        }
        String reference = notice.reference().strip();
        if (reference.isEmpty() || reference.length() > LONGEST) {
            throw new NotAcceptable(
                    "reference", "Enter the regulator’s reference, in at most " + LONGEST + " characters.");
        }
        if (notice.at().isAfter(now) || notice.at().isBefore(request.preparedAt())) {
            throw new NotAcceptable("at", "Enter when the notice was given: after the report, and not in the future.");
        }
        receipts.keep(request, ReceiptHow.REGULATOR_NOTICE, reference, notice.at());
        clocks.noticed(request, notice.at(), new ClockFactRecord.Cause("regulator's notice", by, now));
        request.touch(now);
        audit.record(
                by,
                "removal-request.regulator-notice",
                Subject.of("removal-request", request.id(), request.caseId()),
                now);
    }

    private static boolean waits(Deadline clock) {
        return clock.ruleVersion().clockStart() == ClockStart.REGULATOR_NOTICE;
    }
}
