package org.redress.staff.care;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which cases are not for whom today. There is no reason in it, and it ends with that member's day. */
@ApplicationScoped
@Transactional
public class NotToday {
    private final EntityManager em;
    private final CareChoices choices;

    NotToday(EntityManager em, CareChoices choices) {
        this.em = em;
        this.choices = choices;
    }

    public void spare(UUID member, UUID caseId, Instant now) {
        em.createNativeQuery("""
                        insert into not_today (staff_id, case_id, until) values (:member, :case, :until)
                        on conflict (staff_id, case_id) do update set until = excluded.until
                        """)
                .setParameter("member", member)
                .setParameter("case", caseId)
                .setParameter("until", choices.of(member).endOfDay(now))
                .executeUpdate();
    }

    /** {@return those of the cases that are not for this member today} */
    public Set<UUID> among(Collection<UUID> cases, UUID member, Instant now) {
        List<?> found = em.createNativeQuery(
                        "select case_id from not_today where staff_id = :member and until > :now"
                                + " and case_id = any(cast(:cases as uuid[]))",
                        UUID.class)
                .setParameter("member", member)
                .setParameter("now", now)
                .setParameter("cases", cases.toArray(UUID[]::new))
                .getResultList();
        return found.stream().map(UUID.class::cast).collect(Collectors.toUnmodifiableSet());
    }

    /** Forgets those whose day is over. */
    public void forget(Instant now) {
        em.createNativeQuery("delete from not_today where until <= :now")
                .setParameter("now", now)
                .executeUpdate();
    }
}
