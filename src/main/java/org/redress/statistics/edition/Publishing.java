package org.redress.statistics.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.policy.RuleKind;
import org.redress.statistics.By;
import org.redress.statistics.Line;
import org.redress.statistics.Quarter;
import org.redress.statistics.Question;
import org.redress.statistics.Tallies;

/**
 * Makes the public's edition of a quarter, once. Only laws and commitments; only cells of ten or more; every other number
 * is a function of cells that are shown, so that nothing published depends on what a hidden cell holds: ADR 0031.
 */
@ApplicationScoped
@Transactional
public class Publishing {
    /** In which the limits of the last requests pass, and misses are disputed. */
    public static final Duration SETTLES = Duration.ofDays(28);

    /** Policy 7: fewer are not shown. */
    public static final int FEWEST = 10;

    private final Tallies tallies;
    private final Editions editions;
    private final EntityManager em;
    private final Audit audit;
    private final Event<EditionChanged> changed;

    Publishing(Tallies tallies, Editions editions, EntityManager em, Audit audit, Event<EditionChanged> changed) {
        this.tallies = tallies;
        this.editions = editions;
        this.em = em;
        this.audit = audit;
        this.changed = changed;
    }

    /** Every quarter that settled, is counted to its end and has no edition yet. Any node may, and all at once. */
    public void publishDue(Instant now) {
        Instant counted = tallies.asOf().orElse(Instant.EPOCH);
        for (Quarter quarter : tallies.quarters()) {
            boolean settled = !counted.isBefore(quarter.endsAt().plus(SETTLES));
            if (settled && editions.findByIdOptional(quarter.toString()).isEmpty()) {
                publish(quarter, now);
            }
        }
    }

    private void publish(Quarter quarter, Instant now) {
        em.createNativeQuery("select pg_advisory_xact_lock(hashtextextended('transparency', 0))")
                .getResultList();
        if (editions.findByIdOptional(quarter.toString()).isPresent()) {
            return;
        }
        editions.persist(new Edition(quarter, FEWEST, now));
        editions.flush();
        rules().forEach(rule -> cells(quarter, rule));
        audit.record(
                Actor.system("statistics"),
                "transparency.published",
                new Subject("transparency-edition", quarter.toString(), null),
                now);
        changed.fire(new EditionChanged(quarter.toString()));
    }

    private List<String> rules() {
        return em.createQuery("select r.id from Rule r where r.kind <> ?1 order by r.id", String.class)
                .setParameter(1, RuleKind.TARGET)
                .getResultList();
    }

    private void cells(Quarter quarter, String rule) {
        Question asked = Question.about(List.of(quarter.toString())).under(List.of(rule));
        Map<UUID, Line> shown = new LinkedHashMap<>();
        for (Line line : tallies.figures(By.PLATFORM, asked)) {
            if (line.counts().due() >= FEWEST) {
                shown.put(UUID.fromString(line.key().get(0)), line);
            }
        }
        shown.forEach((platform, line) -> em.persist(new Figure(quarter, rule, platform, line)));
        if (shown.size() > 1) {
            List<UUID> platforms = List.copyOf(shown.keySet());
            tallies.figures(By.NOTHING, asked.askedOf(platforms))
                    .forEach(total -> em.persist(new Figure(quarter, rule, null, total)));
        }
    }
}
