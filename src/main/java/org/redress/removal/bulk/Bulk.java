package org.redress.removal.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.LockOptions;
import org.jboss.logging.Logger;
import org.redress.NotFound;
import org.redress.NotPossibleNow;
import org.redress.Wordless;
import org.redress.cases.CaseFile;
import org.redress.cases.CaseFiles;

/** Does one thing to many cases, line by line: what cannot be done is told and stops nothing else. */
@ApplicationScoped
@Transactional
public class Bulk {
    /** At most so many lines at once. */
    public static final int MOST = 100;

    private static final Logger LOG = Logger.getLogger(Bulk.class);
    private static final Duration KEPT = Duration.ofDays(1);

    private final EntityManager em;
    private final CaseFiles caseFiles;
    private final BulkSteps steps;
    private final InstantSource time;

    Bulk(EntityManager em, CaseFiles caseFiles, BulkSteps steps, InstantSource time) {
        this.em = em;
        this.caseFiles = caseFiles;
        this.steps = steps;
        this.time = time;
    }

    /** {@return the lines that {@code kind} is about: a request once, and otherwise a case once} */
    public static List<Chosen> distinct(BulkKind kind, List<Chosen> chosen) {
        Map<UUID, Chosen> once = new LinkedHashMap<>();
        for (Chosen each : chosen) {
            UUID request = each.requestId();
            once.putIfAbsent(kind == BulkKind.SEND && request != null ? request : each.caseId(), each);
        }
        return once.values().stream().limit(MOST).toList();
    }

    /**
     * Writes down what is wished; it is done when its time comes, whichever node lives then. What was asked for already
     * is not asked for again.
     *
     * @throws NotFound for an unknown case, and for an order that a colleague gave
     */
    public void ask(Order order, Instant now) {
        oneAtATime(order.id());
        BulkAction given = em.find(BulkAction.class, order.id());
        if (given == null) {
            BulkAction action = new BulkAction(order, now);
            for (Chosen each : distinct(order.wish().kind(), order.chosen())) {
                CaseFile file = caseFiles.get(each.caseId());
                action.add(each, order.seen().get(file.id()));
            }
            em.persist(action);
        } else if (!given.staffId().equals(order.by())) {
            throw new NotFound("action");
        }
    }

    private void oneAtATime(UUID id) {
        em.createNativeQuery("select 1 from pg_advisory_xact_lock(?1)")
                .setParameter(1, id.getMostSignificantBits())
                .getResultList();
    }

    /** {@return an action of this member} */
    public Optional<BulkAction> of(UUID staffId, UUID id) {
        return Optional.ofNullable(em.find(BulkAction.class, id))
                .filter(action -> action.staffId().equals(staffId));
    }

    /** Does every action whose time has come and that nobody does already. */
    public void runDue(Instant now) {
        for (UUID id : em.createQuery(
                        "select id from BulkAction where ranAt is null and takenBackAt is null and runsAt <= ?1"
                                + " order by runsAt, id",
                        UUID.class)
                .setParameter(1, now)
                .getResultList()) {
            run(id, now);
        }
    }

    /** Does one action, unless it was done or taken back, or another node is at it. */
    public void run(UUID id, Instant now) {
        free(id).filter(action -> action.ranAt().isEmpty() && action.canBeTakenBack())
                .ifPresent(action -> {
                    each(action, BulkOutcome.WAITING, line -> steps.perform(line, atItsTurn(now)));
                    action.ran(now);
                });
    }

    /**
     * Takes back what still can be; what somebody changed since stays as they left it, and the line says so.
     *
     * @throws NotFound when it is not an action of this member
     * @throws NotPossibleNow once requests have left
     */
    public void takeBack(UUID staffId, UUID id, Instant now) {
        BulkAction action = of(staffId, id).orElseThrow(() -> new NotFound("action"));
        em.refresh(action, LockModeType.PESSIMISTIC_WRITE);
        if (action.takenBackAt().isPresent()) {
            return;
        }
        if (!action.canBeTakenBack()) {
            throw new NotPossibleNow("sent", "The requests have left. A single one is withdrawn on its case's page.");
        }
        each(action, BulkOutcome.DONE, line -> steps.takeBack(line, atItsTurn(now)));
        action.takenBack(now);
    }

    /** Forgets what was asked for more than a day ago: what it did stands in each case. */
    public void forget(Instant now) {
        Instant before = now.minus(KEPT);
        em.createQuery("delete from BulkLine where action.id in (select id from BulkAction where askedAt < ?1)")
                .setParameter(1, before)
                .executeUpdate();
        em.createQuery("delete from BulkAction where askedAt < ?1")
                .setParameter(1, before)
                .executeUpdate();
    }

    private void each(BulkAction action, BulkOutcome of, Consumer<UUID> step) {
        for (BulkLine line : action.lines()) {
            if (line.outcome() == of) {
                one(line.id(), step);
            }
            em.refresh(line);
        }
    }

    /** Each line commits by itself: with the time of the first, the last would fall behind its platform's cursor. */
    private Instant atItsTurn(Instant begun) {
        Instant now = time.instant();
        return now.isBefore(begun) ? begun : now;
    }

    private void one(UUID line, Consumer<UUID> step) {
        try {
            step.accept(line);
        } catch (NotPossibleNow refusal) {
            steps.notPossible(line, String.valueOf(refusal.getMessage()));
        } catch (RuntimeException failure) {
            LOG.errorf(Wordless.of(failure), "A line of an action on many failed: %s", line);
            steps.notPossible(line, "It failed. Try it on the case's page.");
        }
    }

    private Optional<BulkAction> free(UUID id) {
        return Optional.ofNullable(em.find(
                BulkAction.class,
                id,
                LockModeType.PESSIMISTIC_WRITE,
                Map.of("jakarta.persistence.lock.timeout", LockOptions.SKIP_LOCKED)));
    }
}
