package org.redress.staff.care;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Counts what each member opened on their own day, for that member alone. There is no question here that asks for more
 * than one member, and there must never be one: nobody is ranked by what they can bear.
 */
@ApplicationScoped
@Transactional
public class Exposures {
    private static final Period KEPT = Period.ofDays(7);
    private static final String CASE = """
            insert into exposure (staff_id, day, cases, seen) values (:member, :day, 1, array[cast(:case as uuid)])
            on conflict (staff_id, day) do update
            set cases = exposure.cases + 1, seen = exposure.seen || cast(:case as uuid)
            where not (cast(:case as uuid) = any(exposure.seen))
            """;
    private static final String OTHER = """
            insert into exposure (staff_id, day, %1$s) values (:member, :day, 1)
            on conflict (staff_id, day) do update set %1$s = exposure.%1$s + 1
            """;
    private static final String TODAY =
            "select cases, texts, addresses, offered_at from exposure where staff_id = :member and day = :day";

    private final EntityManager em;
    private final CareChoices choices;

    Exposures(EntityManager em, CareChoices choices) {
        this.em = em;
        this.choices = choices;
    }

    /** What can be opened beside a case, which counts once a day. */
    public enum What {
        TEXTS,
        ADDRESSES
    }

    public void openedCase(UUID member, UUID caseId, Instant now) {
        of(CASE, member, now).setParameter("case", caseId).executeUpdate();
    }

    public void opened(UUID member, What what, Instant now) {
        of(String.format(OTHER, what.name().toLowerCase(Locale.ROOT)), member, now)
                .executeUpdate();
    }

    /** The break was offered, and is not offered again before as many cases more. */
    public void offered(UUID member, Instant now) {
        of("update exposure set offered_at = cases where staff_id = :member and day = :day", member, now)
                .executeUpdate();
    }

    public Exposure today(UUID member, Instant now) {
        List<?> rows = em.createNativeQuery(TODAY, Tuple.class)
                .setParameter("member", member)
                .setParameter("day", choices.of(member).day(now))
                .getResultList();
        return rows.isEmpty() ? Exposure.NONE : read((Tuple) rows.get(0));
    }

    /** Which cases they were is forgotten when the day is over everywhere, the counts after a week. */
    public void forget(Instant now) {
        LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
        em.createNativeQuery("delete from exposure where day < :day")
                .setParameter("day", today.minus(KEPT))
                .executeUpdate();
        em.createNativeQuery("update exposure set seen = '{}' where day < :day and seen <> '{}'")
                .setParameter("day", today.minusDays(1))
                .executeUpdate();
    }

    private Query of(String sql, UUID member, Instant now) {
        return em.createNativeQuery(sql)
                .setParameter("member", member)
                .setParameter("day", choices.of(member).day(now));
    }

    private static Exposure read(Tuple counts) {
        return new Exposure(
                counts.get(0, Integer.class),
                counts.get(1, Integer.class),
                counts.get(2, Integer.class),
                counts.get(3, Integer.class));
    }
}
