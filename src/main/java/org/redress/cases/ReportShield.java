package org.redress.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.vault.BlindIndex;

/**
 * What staff raise while machines flood the form: a report is then taken only with a solved {@link ProofOfWork}, or from
 * a draft that has been open for a while, which is the ticket of those without JavaScript. It comes down by itself.
 */
@ApplicationScoped
public class ReportShield {
    /** How long it stays up unless it is raised again. */
    public static final Duration STAYS = Duration.ofHours(24);
    /** How old a draft must be to be sent without work; who reads the questions takes longer anyway. */
    public static final Duration TICKET = Duration.ofMinutes(3);

    private static final Subject SHIELD = new Subject("report-shield", "", null);

    @Inject
    EntityManager em;

    @Inject
    Audit audit;

    @Inject
    Drafts drafts;

    @Inject
    BlindIndex index;

    /** {@return until when it is up; empty while it is down} */
    @Transactional
    public Optional<Instant> upUntil(Instant now) {
        return em
                .createNativeQuery("select up_until from report_shield where up_until > ?1", Instant.class)
                .setParameter(1, now)
                .getResultList()
                .stream()
                .map(Instant.class::cast)
                .findFirst();
    }

    /** Raises it for {@link #STAYS} from now, also when it is up already. */
    @Transactional
    public void raise(Actor by, Instant now) {
        em.createNativeQuery("""
                        insert into report_shield (up_until) values (?1)
                        on conflict (id) do update set up_until = ?1
                        """).setParameter(1, now.plus(STAYS)).executeUpdate();
        audit.record(by, "report-shield.raised", SHIELD, now);
    }

    @Transactional
    public void lower(Actor by, Instant now) {
        if (em.createNativeQuery("delete from report_shield").executeUpdate() > 0) {
            audit.record(by, "report-shield.lowered", SHIELD, now);
        }
    }

    /** {@return the question whose solution a draft needs now; empty while none is asked for} */
    @Transactional
    public Optional<String> question(UUID draftId, Instant now) {
        return upUntil(now).map(until -> ProofOfWork.question(index, draftId));
    }

    /** {@return how long this draft has to wait before it is taken; zero when it is welcome} */
    @Transactional
    public Duration wait(UUID draftId, String answer, Instant now) {
        if (question(draftId, now)
                .filter(question -> !ProofOfWork.isSolvedBy(question, answer))
                .isEmpty()) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(now, drafts.begunAt(draftId).plus(TICKET));
        return left.isNegative() ? Duration.ZERO : left;
    }
}
