package org.redress.removal.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.redress.platform.commitment.Commitment;
import org.redress.platform.commitment.Commitments;
import org.redress.platform.commitment.Held;
import org.redress.platform.commitment.Metric;

/**
 * Holds commitments against our own items: once an hour, so that no page counts anything. Read along the index of one
 * platform's requests, or of one tool's items; cases that are sealed, erased or a sandbox's count nowhere.
 */
@ApplicationScoped
@Transactional
public class Holding {
    /** Requests whose limit has passed, or was kept; what the person withdrew does not count. */
    private static final String CLOCKS = """
            select count(*), count(*) filter (where m.deadline_id is not null
                and not exists (select from dispute x where x.deadline_id = d.id and x.verdict = 'UPHELD'))
            from removal_request r
            join case_file c on c.id = r.case_id and c.status not in ('SEALED', 'ERASED', 'SANDBOX')
            join deadline d on d.obligation = 'REMOVAL_REQUEST' and d.obligation_id = r.id
            join rule_version v on v.id = d.rule_version_id and v.rule_id = :rule
            left join missed_deadline m on m.deadline_id = d.id
            where r.platform_id = :platform and r.sent_at is not null and r.status <> 'WITHDRAWN'
                and d.removed_because is null and d.started_at >= :from and d.started_at < :until
                and (d.state = 'STOPPED' or m.deadline_id is not null)
            """;

    /** Items of judged cases, reported since: each is consistent with a failure of what keeps such items from being made. */
    private static final String ITEMS = """
            select count(*), count(*)
            from item i
            join case_file c on c.id = i.case_id and (c.status = 'ACCEPTED' or c.closed_from = 'ACCEPTED')
                    and c.status not in ('SEALED', 'ERASED', 'SANDBOX')
            where i.generator_id = :generator and i.withdrawn_at is null and i.added_at >= :from and i.added_at < :until
            """;

    private static final Instant EVER = Instant.parse("2000-01-01T00:00:00Z");

    private final Session session;
    private final Commitments commitments;

    Holding(Session session, Commitments commitments) {
        this.session = session;
        this.commitments = commitments;
    }

    /** Counts every measured commitment anew. */
    public void hold(Instant now) {
        commitments.measured().forEach(each -> commitments.lock(each.id()).hold(count(each, now)));
    }

    private Held count(Commitment commitment, Instant now) {
        boolean clocks = commitment.measure().metric() == Metric.CLOCKS;
        NativeQuery<Object[]> query = session.createNativeQuery(clocks ? CLOCKS : ITEMS, Object[].class)
                .setParameter("from", start(commitment.dates().from(), EVER))
                .setParameter("until", start(commitment.dates().until(), now));
        if (clocks) {
            query.setParameter("rule", commitment.measure().rule())
                    .setParameter("platform", commitment.who().platformId());
        } else {
            query.setParameter("generator", commitment.who().generatorId());
        }
        Object[] row = query.getSingleResult();
        return new Held(((Number) row[0]).intValue(), ((Number) row[1]).intValue(), now);
    }

    private static Instant start(@Nullable LocalDate day, Instant otherwise) {
        return day == null ? otherwise : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
