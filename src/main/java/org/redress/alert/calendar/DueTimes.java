package org.redress.alert.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.redress.alert.AlertSight;
import org.redress.staff.team.Team;

/** What is due in a member's own cases: those assigned to them, and clocks whose alerts they were handed. */
@ApplicationScoped
@Transactional
public class DueTimes {
    private static final int MOST = 1_000;
    private static final Duration LATE_STILL = Duration.ofDays(30);
    private static final String OWN = """
            select d.id, coalesce(c.reference, d.about), coalesce(p.name, 'our own duty'), r.name, d.due_at,
                (select count(*) from clock_fact f where f.deadline_id = d.id)
                    + (select count(*) from replanned_deadline m where m.deadline_id = d.id)
            from (
                select o.id from case_file k join deadline o on o.case_id = k.id where k.assignee = :me
                union
                select a.deadline_id from alert a
                where a.holder = :me and a.acknowledged_at is null and a.moot_at is null) own
            join deadline d on d.id = own.id
            left join case_file c on c.id = d.case_id
            join rule_version v on v.id = d.rule_version_id
            join rule r on r.id = v.rule_id
            left join platform p on p.id = %s
            where d.state = 'RUNNING' and d.removed_because is null and d.due_at > :since
                and (d.case_id is null or c.status not in ('SEALED', 'ERASED', 'SANDBOX'))
                and (d.case_id is null or c.team_id = :everybody
                    or exists (select from team_member t where t.team_id = c.team_id and t.member_id = :me)
                    or exists (select from staff_member s where s.id = :me and 'SUPERVISOR' = any(s.roles)))
            order by d.due_at, d.id limit :most
            """.formatted(AlertSight.PLATFORM);

    private final Session session;

    DueTimes(Session session) {
        this.session = session;
    }

    /** {@return what runs in cases that the member may open, the earliest first, a thousand at most; what is late stays for thirty days} */
    public List<DueTime> of(UUID member, Instant now) {
        return session
                .createNativeQuery(OWN, Object[].class)
                .setParameter("me", member)
                .setParameter("everybody", Team.EVERYBODY)
                .setParameter("since", now.minus(LATE_STILL))
                .setParameter("most", MOST)
                .getResultList()
                .stream()
                .map(row -> new DueTime(
                        (UUID) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (Instant) row[4],
                        ((Number) row[5]).longValue()))
                .toList();
    }
}
