package org.redress.removal.replanning;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.redress.policy.calendar.Binding;
import org.redress.removal.Deadline;

/** Which clocks are bound by the older versions of a rule: read along an index, so many at a time. */
@ApplicationScoped
class OpenClocks {
    /** A duty that has a clock under the new version already keeps its old one as it is; so does one that has no case. */
    private static final String OPEN = """
             from deadline d where d.rule_version_id = :version and d.calendar_version_id %s
                and d.state <> 'STOPPED' and d.removed_because is null and d.case_id is not null
                and not exists (select from platform p where p.id = d.platform_id and p.sandbox_of is not null)
                and not exists (select from deadline twin where twin.obligation = d.obligation
                    and twin.obligation_id = d.obligation_id and twin.rule_version_id = :to and twin.id <> d.id)
            """;

    private static final String PAGE =
            "select d.id" + OPEN + " and (d.case_id, d.id) > (:case, :after) order by d.case_id, d.id limit :limit";
    /** Neither missed nor late now, by the same boundary as {@link org.redress.deadline.ClockReading#isLate}. */
    private static final String MOVABLE = "select d.id" + OPEN + """
             and (d.due_at is null or d.due_at >= cast(:now as timestamptz))
             and not exists (select from missed_deadline m where m.deadline_id = d.id)
            """;

    private static final String REQUESTS = """
            select r.id from removal_request r
            where r.id in (select obligation_id from deadline where id = any(:ids) and obligation = 'REMOVAL_REQUEST')
            order by r.id for no key update skip locked
            """;
    private static final String CLOCKS = MOVABLE + """
             and d.id = any(:ids) and (d.obligation <> 'REMOVAL_REQUEST' or d.obligation_id = any(:requests))
            order by d.case_id, d.id for no key update of d skip locked
            """;
    private static final String STOPPED = """
            select count(*) from deadline
            where rule_version_id = any(:versions) and state = 'STOPPED' and removed_because is null
                and not exists (select from platform p where p.id = platform_id and p.sandbox_of is not null)
                and (rule_version_id <> :to or calendar_version_id is distinct from cast(:calendar as uuid))
            """;

    private final Session session;
    private final Sources sources;

    OpenClocks(Session session, Sources sources) {
        this.session = session;
        this.sources = sources;
    }

    /** {@return where clocks may have to be moved from, the oldest first} */
    List<Sources.Source> sources(Binding to) {
        return sources.before(to);
    }

    /** The place after one clock; case by case, so that a case is seldom in two batches. */
    record Place(UUID caseId, UUID id) {
        static final Place FIRST = new Place(new UUID(0, 0), new UUID(0, 0));
    }

    /** {@return ids after that place in their order, whether or not they would move} */
    List<UUID> page(Sources.Source of, Binding to, Place after, int limit) {
        return query(PAGE, UUID.class, of, to)
                .setParameter("case", after.caseId())
                .setParameter("after", after.id())
                .setParameter("limit", limit)
                .getResultList();
    }

    /** {@return ids of clocks that move; of an action that was interrupted, those that are left} */
    List<UUID> movable(Sources.Source of, Binding to, Instant now, int limit) {
        return query(MOVABLE + " order by d.case_id, d.id limit :limit", UUID.class, of, to)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
    }

    /** {@return how many are open under an older version} */
    int open(Sources.Source of, Binding to) {
        return query("select count(*)" + OPEN, Long.class, of, to)
                .getSingleResult()
                .intValue();
    }

    /** {@return how many are over under these} */
    int stopped(List<Sources.Source> from, Binding to) {
        return session.createNativeQuery(STOPPED, Long.class)
                .setParameter(
                        "versions",
                        from.stream()
                                .map(source -> source.rule().id())
                                .distinct()
                                .toArray(UUID[]::new))
                .setParameter("to", to.rule().id())
                .setParameter("calendar", to.calendarId().map(UUID::toString).orElse(null), String.class)
                .getSingleResult()
                .intValue();
    }

    /** {@return the clocks with their facts, by case} */
    List<Deadline> read(List<UUID> ids) {
        return session.createSelectionQuery(
                        "select d from Deadline d join fetch d.ruleVersion left join fetch d.calendar left join fetch d.facts where d.id in ?1"
                                + " order by d.caseId, d.id",
                        Deadline.class)
                .setParameter(1, ids)
                .getResultList();
    }

    /**
     * Locks requests and then their clocks, as every verb does, and waits for none.
     *
     * @return those of {@code ids} that still move and that nobody else holds
     */
    List<Deadline> lock(Sources.Source of, Binding to, List<UUID> ids, Instant now) {
        UUID[] wanted = ids.toArray(UUID[]::new);
        UUID[] requests = session.createNativeQuery(REQUESTS, UUID.class)
                .setParameter("ids", wanted)
                .getResultList()
                .toArray(UUID[]::new);
        List<UUID> locked = query(CLOCKS, UUID.class, of, to)
                .setParameter("now", now)
                .setParameter("ids", wanted)
                .setParameter("requests", requests)
                .getResultList();
        return locked.isEmpty() ? List.of() : read(locked);
    }

    private <T> NativeQuery<T> query(String sql, Class<T> answer, Sources.Source of, Binding to) {
        UUID calendar = of.calendar();
        NativeQuery<T> query = session.createNativeQuery(
                        sql.formatted(calendar == null ? "is null" : "= :calendar"), answer)
                .setParameter("version", of.rule().id())
                .setParameter("to", to.rule().id());
        return calendar == null ? query : query.setParameter("calendar", calendar);
    }
}
