package org.redress.removal.replanning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Entry;
import org.redress.audit.Subject;
import org.redress.deadline.Replan;
import org.redress.policy.calendar.Binding;
import org.redress.removal.ClocksMoved;
import org.redress.removal.Deadline;
import org.redress.removal.Obligation;
import org.redress.removal.RemovalRequests;

/** One transaction of a re-planning: clocks, their records, audit and what platforms hear commit together or not at all. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class ReplanningBatch {
    private static final int SIZE = 500;

    private final Session session;
    private final Replannings replannings;
    private final OpenClocks clocks;
    private final RemovalRequests requests;
    private final Audit audit;
    private final Event<ClocksMoved> moved;

    ReplanningBatch(
            Session session,
            Replannings replannings,
            OpenClocks clocks,
            RemovalRequests requests,
            Audit audit,
            Event<ClocksMoved> moved) {
        this.session = session;
        this.replannings = replannings;
        this.clocks = clocks;
        this.requests = requests;
        this.audit = audit;
        this.moved = moved;
    }

    /** What moved leaves the older version, so that whoever comes next, on any node, goes on with the rest. */
    boolean goesOn(UUID id, Instant now) {
        Replanning action =
                replannings.free(id).filter(each -> each.finishedAt().isEmpty()).orElse(null);
        if (action == null) {
            return false;
        }
        Binding to = action.binding();
        List<Sources.Source> sources = clocks.sources(to);
        for (Sources.Source source : sources) {
            List<UUID> ids = clocks.movable(source, to, now, SIZE);
            if (!ids.isEmpty()) {
                return move(action, clocks.lock(source, to, ids, now), now);
            }
        }
        finish(action, sources, now);
        return false;
    }

    /** {@return false when others hold all of them just now} */
    private boolean move(Replanning action, List<Deadline> locked, Instant now) {
        session.setJdbcBatchSize(SIZE);
        List<Entry> entries = new ArrayList<>();
        List<UUID> touched = new ArrayList<>();
        for (Deadline clock : locked) {
            Binding old = clock.binding();
            Replan plan = clock.replan(action.binding(), now);
            action.done().count(plan);
            session.persist(new ReplannedDeadline(action, clock, old, plan, now));
            entries.add(entry(action, clock, plan, now));
            if (clock.obligation() == Obligation.REMOVAL_REQUEST) {
                touched.add(clock.obligationId());
            }
        }
        session.flush();
        audit.recordAll(entries);
        requests.touch(touched, now);
        moved.fire(new ClocksMoved(touched, now));
        return !locked.isEmpty();
    }

    private void finish(Replanning action, List<Sources.Source> sources, Instant now) {
        Binding to = action.binding();
        int late = sources.stream().mapToInt(each -> clocks.open(each, to)).sum();
        action.finished(late, clocks.stopped(sources, to), now);
        audit.record(
                Actor.staff(action.askedBy()),
                "rule.replanned",
                new Subject("replanning", action.id().toString(), null),
                Replanner.counts(action, action.done()),
                now);
    }

    private static Entry entry(Replanning action, Deadline clock, Replan plan, Instant now) {
        return new Entry(
                Actor.staff(action.askedBy()),
                "deadline.replanned",
                new Subject("deadline", clock.id().toString(), clock.caseId()),
                Map.of(
                        "replanning", action.id().toString(),
                        "old_due_at", String.valueOf(plan.before().dueAt()),
                        "new_due_at", String.valueOf(plan.after().dueAt())),
                now);
    }
}
