package org.redress.removal.replanning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.redress.NotAcceptable;
import org.redress.NotFound;
import org.redress.NotPossibleNow;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.policy.RuleVersion;
import org.redress.policy.Rules;
import org.redress.policy.calendar.Binding;
import org.redress.policy.calendar.Calendars;

/** What may be asked for, and what was. */
@ApplicationScoped
@Transactional
class ReplanningWishes {
    private static final int LONGEST = 500;

    private final Replannings replannings;
    private final Rules rules;
    private final Calendars calendars;
    private final Audit audit;

    ReplanningWishes(Replannings replannings, Rules rules, Calendars calendars, Audit audit) {
        this.replannings = replannings;
        this.rules = rules;
        this.calendars = calendars;
        this.audit = audit;
    }

    /** {@return the version that holds today} */
    UUID today(String ruleId, Instant now) {
        return rules.current(ruleId, now)
                .map(RuleVersion::id)
                .orElseThrow(() -> new NotPossibleNow("not-in-force", "The rule is not in force today."));
    }

    /** {@return what clocks may be bound by: the version, with its calendar as it is now} */
    Binding plannable(String ruleId, UUID to, Instant now) {
        RuleVersion version = rules.findByIdOptional(to)
                .filter(each -> each.rule().id().equals(ruleId))
                .orElseThrow(() -> new NotFound("rule version"));
        if (rules.current(ruleId, now).filter(version::equals).isEmpty()) {
            throw new NotPossibleNow("not-in-force", "Clocks can only be moved to the version that holds today.");
        }
        return calendars.bind(version);
    }

    /** {@return the action that this very wish led to, after a second press} */
    Optional<UUID> already(String ruleId, Replanner.Wish wish) {
        return replannings.asked(ruleId, wish.staffId(), wish.token()).map(Replanning::id);
    }

    UUID keep(Foreseen foreseen, Replanner.Wish wish, Instant now) {
        check(foreseen, wish);
        Replanning action =
                new Replanning(foreseen, wish.staffId(), wish.reason().strip(), now);
        replannings.persistAndFlush(action);
        audit.record(
                Actor.staff(wish.staffId()),
                "rule.replanning-asked",
                new Subject("replanning", action.id().toString(), null),
                Replanner.counts(action, action.foreseen()),
                now);
        return action.id();
    }

    private void check(Foreseen foreseen, Replanner.Wish wish) {
        if (wish.reason().isBlank()) {
            throw new NotAcceptable("reason", "Write why. It stands in the history of each case.");
        }
        if (wish.reason().length() > LONGEST) {
            throw new NotAcceptable("reason", "Write at most " + LONGEST + " characters.");
        }
        if (replannings.running(foreseen.to().rule().rule().id()).isPresent()) {
            throw new NotPossibleNow(
                    "running", "Clocks of this rule are being moved already. Wait until that is done.");
        }
        if (!foreseen.token().equals(wish.token())) {
            throw new NotPossibleNow(
                    "changed",
                    "Something changed since you looked: a clock started, stopped or ran out. Nothing was moved."
                            + " Look at the new counts, then press again. Your reason is still here.");
        }
        if (foreseen.tally().moved() == 0) {
            throw new NotPossibleNow("nothing", "There is no clock to move.");
        }
    }
}
