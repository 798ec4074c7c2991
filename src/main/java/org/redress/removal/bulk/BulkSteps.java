package org.redress.removal.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.redress.NotPossibleNow;
import org.redress.audit.Actor;
import org.redress.cases.Cases;
import org.redress.cases.SetAside;
import org.redress.removal.Removals;

/** One line of an action on many, done or taken back; each in a transaction of its own, so none spoils another. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class BulkSteps {
    private final EntityManager em;
    private final Possible possible;
    private final Cases cases;
    private final SetAside setAside;
    private final Removals removals;

    BulkSteps(EntityManager em, Possible possible, Cases cases, SetAside setAside, Removals removals) {
        this.em = em;
        this.possible = possible;
        this.cases = cases;
        this.setAside = setAside;
        this.removals = removals;
    }

    /** @throws NotPossibleNow in words for staff */
    void perform(UUID lineId, Instant now) {
        BulkLine line = em.find(BulkLine.class, lineId);
        Wish wish = line.action().wish();
        Actor by = Actor.staff(line.action().staffId());
        possible.whyNot(
                        new Chosen(line.caseId(), line.requestId().orElse(null)),
                        wish,
                        line.action().staffId(),
                        now)
                .ifPresent(refusal -> {
                    throw refusal;
                });
        switch (wish.kind()) {
            case ASSIGN -> cases.reassign(line.caseId(), line.assigneeSeen(), wish.assignee(), by, now);
            case SEND -> removals.send(line.requestId().orElseThrow(), by, now);
            case SET_ASIDE -> {
                line.found(setAside.of(line.caseId()).orElse(null));
                setAside.until(line.caseId(), Objects.requireNonNull(wish.asideUntil()), by, now);
            }
            case BRING_BACK -> setAside.bringBack(line.caseId(), by, now);
        }
        line.became(BulkOutcome.DONE, null);
    }

    /** @throws NotPossibleNow when somebody changed it since, in words for staff */
    void takeBack(UUID lineId, Instant now) {
        BulkLine line = em.find(BulkLine.class, lineId);
        Wish wish = line.action().wish();
        Actor by = Actor.staff(line.action().staffId());
        switch (wish.kind()) {
            case ASSIGN ->
                cases.reassign(
                        line.caseId(),
                        Optional.ofNullable(wish.assignee()),
                        line.assigneeSeen().orElse(null),
                        by,
                        now);
            case SET_ASIDE -> asItWas(line, by, now);
            case BRING_BACK -> throw new NotPossibleNow("not-aside", "Set it aside again instead.");
            case SEND -> throw new NotPossibleNow("sent", "It has left.");
        }
        line.became(BulkOutcome.TAKEN_BACK, null);
    }

    private void asItWas(BulkLine line, Actor by, Instant now) {
        if (!setAside.of(line.caseId())
                .equals(Optional.ofNullable(line.action().wish().asideUntil()))) {
            throw new NotPossibleNow("stale", "It is not set aside any more as you left it.");
        }
        line.asideSeen()
                .filter(now::isBefore)
                .ifPresentOrElse(
                        before -> setAside.until(line.caseId(), before, by, now),
                        () -> setAside.bringBack(line.caseId(), by, now));
    }

    void notPossible(UUID lineId, String why) {
        BulkLine line = em.find(BulkLine.class, lineId);
        line.became(line.outcome() == BulkOutcome.DONE ? BulkOutcome.DONE : BulkOutcome.NOT_POSSIBLE, why);
    }
}
