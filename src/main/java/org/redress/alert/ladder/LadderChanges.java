package org.redress.alert.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.redress.NotAcceptable;
import org.redress.NotFound;
import org.redress.NotPossibleNow;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.deadline.WorkingCalendar;
import org.redress.policy.Ladder;
import org.redress.policy.Rule;
import org.redress.policy.RuleVersion;
import org.redress.policy.Rules;
import org.redress.policy.Rung;
import org.redress.policy.ladders.RuleLadder;
import org.redress.policy.ladders.RuleLadders;

/** Where a supervisor changes the ladder of a rule: all its versions, and the rungs that running clocks have ahead. */
@ApplicationScoped
@Transactional
public class LadderChanges {
    private static final int LONGEST_REASON = 500;
    private static final Duration LONGEST = Duration.ofDays(365);

    private final Rules rules;
    private final RuleLadders ladders;
    private final RungPlan plan;
    private final Audit audit;
    private final Session session;

    LadderChanges(Rules rules, RuleLadders ladders, RungPlan plan, Audit audit, Session session) {
        this.rules = rules;
        this.ladders = ladders;
        this.plan = plan;
        this.audit = audit;
        this.session = session;
    }

    /** @param seen the number of the newest change on the page that was acted on */
    public record Wish(int seen, Ladder ladder, String reason) {}

    /** {@return what keeping that ladder now would do} */
    public RuleLadder.Effect foresee(String ruleId, Ladder ladder, Instant now) {
        check(rules.latest(ruleId), ladder);
        return plan.foresee(ruleId, ladder, now);
    }

    /**
     * Keeps it, and plans the rungs ahead of running clocks anew, in one transaction.
     *
     * @return what it did
     * @throws NotAcceptable without a reason, or for a ladder on which nobody else would be called
     * @throws NotPossibleNow {@code already-there} when the rule has that ladder, {@code stale} when somebody changed it
     *     since
     */
    public RuleLadder.Effect change(String ruleId, Wish wish, Actor by, Instant now) {
        String reason = acceptable(wish.reason());
        if (session.find(Rule.class, ruleId, LockModeType.PESSIMISTIC_WRITE) == null) {
            throw new NotFound("rule");
        }
        RuleVersion newest = rules.latest(ruleId);
        session.refresh(newest);
        check(newest, wish.ladder());
        int number = ladders.newest(ruleId);
        refuse(newest, number, wish);
        RuleLadder.Effect effect = plan.write(ruleId, wish.ladder(), now);
        ladders.persist(new RuleLadder(
                new RuleLadder.Place(ruleId, number + 1),
                new RuleLadder.Words(newest.ladder(), wish.ladder(), reason),
                effect,
                UUID.fromString(by.id()),
                now));
        session.flush();
        session.createNativeMutationQuery("update rule_version set ladder = :ladder where rule_id = :rule")
                .setParameter("ladder", wish.ladder().format())
                .setParameter("rule", ruleId)
                .executeUpdate();
        record(ruleId, newest.ladder(), wish.ladder(), by, now);
        return effect;
    }

    private void record(String ruleId, Ladder before, Ladder after, Actor by, Instant now) {
        audit.record(
                by,
                "rule.ladder-changed",
                new Subject("rule", ruleId, null),
                Map.of("before", before.format(), "after", after.format()),
                now);
    }

    private static void refuse(RuleVersion newest, int number, Wish wish) {
        if (newest.ladder().equals(wish.ladder())) {
            throw new NotPossibleNow("already-there", "The rule has this ladder already.");
        }
        if (number != wish.seen()) {
            throw new NotPossibleNow(
                    "stale",
                    "Somebody changed this ladder in the meantime. Look at what it is now, then decide again."
                            + " What you typed is still here.");
        }
    }

    private static void check(RuleVersion rule, Ladder ladder) {
        Map<Rung, Duration> distances = ladder.distances();
        if (!distances.containsKey(Rung.SUPERVISORS)) {
            throw new NotAcceptable(
                    "supervisors", "Say when supervisors are called: somebody must be if nobody reacts.");
        }
        if (distances.values().stream().anyMatch(each -> each.abs().compareTo(LONGEST) > 0)) {
            throw new NotAcceptable("", "No rung is further than a year from the due time.");
        }
        Duration warning = distances.getOrDefault(Rung.WARNING, Duration.ZERO).negated();
        rule.term().ifPresent(term -> {
            Instant due = term.dueFrom(Instant.EPOCH, WorkingCalendar.WEEKDAYS_UTC);
            if (warning.compareTo(Duration.between(Instant.EPOCH, due)) >= 0) {
                throw new NotAcceptable("warning", "The warning would come before the clock starts: make it shorter.");
            }
        });
    }

    private static String acceptable(String reason) {
        String words = reason.strip();
        if (words.isEmpty() || words.length() > LONGEST_REASON) {
            throw new NotAcceptable("reason", "Say in 1 to " + LONGEST_REASON + " characters why you change it.");
        }
        return words;
    }
}
