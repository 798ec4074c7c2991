package org.redress.removal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.redress.cases.CaseFiles;
import org.redress.cases.Declaration;
import org.redress.cases.Item;
import org.redress.deadline.ClockState;
import org.redress.policy.ClockStart;

/** What each event does to the clocks of an obligation: the table of {@code docs/clock-effects.md}. */
@ApplicationScoped
class Clocks {
    @Inject
    Deadlines deadlines;

    @Inject
    CaseFiles caseFiles;

    @Inject
    EntityManager em;

    @Inject
    Event<ClocksStopped> stopped;

    /** We sent: the organisation's own target runs. */
    void sent(RemovalRequest request, Instant at, ClockFactRecord.Cause cause) {
        start(request, lock(request), Set.of(ClockStart.OUR_SENDING), at, cause);
    }

    /** {@return the clocks of a request, locked for the rest of the transaction} */
    List<Deadline> lock(RemovalRequest request) {
        return deadlines.lock(Obligation.REMOVAL_REQUEST, request.id());
    }

    /** The platform has it: whatever starts at receipt runs, a rule about valid requests only when nothing is missing. */
    void received(RemovalRequest request, List<Deadline> locked, Instant at, ClockFactRecord.Cause cause) {
        Set<ClockStart> starts = Set.of(ClockStart.REQUEST_RECEIVED, ClockStart.VALID_REQUEST_RECEIVED);
        start(request, locked, starts, at, cause);
    }

    /** The regulator gave its notice. */
    void noticed(RemovalRequest request, Instant at, ClockFactRecord.Cause cause) {
        start(request, lock(request), Set.of(ClockStart.REGULATOR_NOTICE), at, cause);
    }

    /** The wait is over: an answer, our check, or the person's wish. */
    void stop(Obligation obligation, UUID obligationId, Instant at, ClockFactRecord.Cause cause) {
        stop(deadlines.lock(obligation, obligationId), at, cause);
    }

    void stop(List<Deadline> locked, Instant at, ClockFactRecord.Cause cause) {
        List<UUID> ended = new ArrayList<>();
        for (Deadline deadline : locked) {
            if (deadline.state() == ClockState.NOT_STARTED || deadline.state() == ClockState.STOPPED) {
                continue;
            }
            deadline.stop(at, cause);
            rememberMiss(deadline, cause.recordedAt());
            ended.add(deadline.id());
        }
        tell(ended, cause);
    }

    /** The claim was contradicted: the stop is struck out. */
    void strikeOutStops(RemovalRequest request, ClockFactRecord.Cause cause) {
        lock(request).forEach(d -> d.strikeOutStops(cause));
    }

    /** A caseworker agrees that what was sent was incomplete: clocks of valid requests have not started. */
    void strikeOutStarts(RemovalRequest request, ClockFactRecord.Cause cause) {
        lock(request).stream()
                .filter(d -> d.ruleVersion().clockStart() == ClockStart.VALID_REQUEST_RECEIVED)
                .forEach(d -> d.strikeOutStart(cause));
    }

    /** The receipt of that instant was none: what it began has not started. */
    void strikeOutReceipt(RemovalRequest request, Instant at, ClockFactRecord.Cause cause) {
        List<UUID> ended = new ArrayList<>();
        for (Deadline deadline : lock(request)) {
            ClockStart start = deadline.ruleVersion().clockStart();
            boolean begunByReceipt = start == ClockStart.REQUEST_RECEIVED || start == ClockStart.VALID_REQUEST_RECEIVED;
            if (begunByReceipt && deadline.startedAt().filter(at::equals).isPresent()) {
                deadline.strikeOutStart(cause);
                ended.add(deadline.id());
            }
        }
        tell(ended, cause);
    }

    /**
     * A step was recorded by mistake: what it did to the clocks is as if it had not been. A miss stays. What runs from
     * our sending was not begun by a receipt, though a form's sending and its receipt are written down in one moment.
     */
    void undo(RemovalRequest request, RemovalStep step, ClockFactRecord.Cause cause) {
        List<UUID> ended = new ArrayList<>();
        for (Deadline deadline : lock(request)) {
            boolean begunBySending = deadline.ruleVersion().clockStart() == ClockStart.OUR_SENDING;
            if (step.event() == RemovalEvent.RECEIVE && begunBySending) {
                continue;
            }
            deadline.undo(step.at(), cause);
            rememberMiss(deadline, cause.recordedAt());
            if (deadline.state() != ClockState.RUNNING) {
                ended.add(deadline.id());
            }
        }
        tell(ended, cause);
    }

    private void tell(List<UUID> ended, ClockFactRecord.Cause cause) {
        if (!ended.isEmpty()) {
            stopped.fire(new ClocksStopped(ended, cause.recordedAt()));
        }
    }

    private void start(
            RemovalRequest request,
            List<Deadline> locked,
            Set<ClockStart> starts,
            Instant at,
            ClockFactRecord.Cause cause) {
        List<Deadline> waiting = locked.stream()
                .filter(deadline -> deadline.state() == ClockState.NOT_STARTED)
                .filter(deadline -> starts.contains(deadline.ruleVersion().clockStart()))
                .toList();
        if (waiting.isEmpty()) {
            return;
        }
        Item item = caseFiles.item(request.itemId());
        Set<Declaration> declared = caseFiles.declared(request.caseId());
        for (Deadline deadline : waiting) {
            boolean complete = Checklist.missing(deadline.ruleVersion().requiredElements(), declared, item)
                    .isEmpty();
            boolean needsValid = deadline.ruleVersion().clockStart() == ClockStart.VALID_REQUEST_RECEIVED;
            boolean inForce = deadline.ruleVersion().scope().isEffective(at);
            if (inForce && (complete || !needsValid)) {
                deadline.start(at, cause);
            }
        }
    }

    /** A late stop that the sweep has not seen yet is a miss all the same. */
    private void rememberMiss(Deadline deadline, Instant now) {
        boolean late = deadline.isLate(now) && deadline.state() == ClockState.STOPPED;
        if (late && deadlines.missed(deadline.id()).isEmpty()) {
            em.persist(new MissedDeadline(deadline.id(), deadline.dueAt().orElseThrow(), now));
        }
    }
}
