package org.redress.policy.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.redress.NotAcceptable;
import org.redress.NotFound;
import org.redress.NotPossibleNow;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.policy.Ladder;
import org.redress.policy.Making;
import org.redress.policy.Rule;
import org.redress.policy.RuleText;
import org.redress.policy.RuleVersion;
import org.redress.policy.Rules;

/** Writes new rules and new versions. Nothing that runs is moved by either: that is a re-planning. */
@ApplicationScoped
@Transactional
public class RuleChanges {
    private final Session em;
    private final Rules rules;
    private final Audit audit;

    RuleChanges(Session em, Rules rules, Audit audit) {
        this.em = em;
        this.rules = rules;
        this.audit = audit;
    }

    /**
     * Adds the next version of a rule. A second press adds none.
     *
     * @param seen the number of the version that was changed
     * @param staffId who writes it
     * @return the number of the new version
     * @throws NotAcceptable field by field, when it says what the rule says already, or ends a rule that carries alerts
     * @throws NotPossibleNow when somebody else wrote a version in the meantime
     */
    public int change(String ruleId, int seen, TypedForm typed, UUID staffId, Instant now) {
        Rule rule = em.find(Rule.class, ruleId, LockModeType.PESSIMISTIC_WRITE);
        if (rule == null) {
            throw new NotFound("rule");
        }
        RuleVersion newest = rules.latest(ruleId);
        RuleText before = RuleText.of(newest);
        RuleText text = RuleReading.read(typed, before, known(now));
        mustGoOn(ruleId, text);
        if (newest.version() == seen && !text.equals(before)) {
            Ladder ladder = newest.ladder().carriedTo(before.parsedTerm(), text.parsedTerm(), rule.kind());
            add(
                    new RuleVersion(UUID.randomUUID(), rule, seen + 1, text.parts(ladder), making(typed, staffId, now)),
                    now);
            return seen + 1;
        }
        return written(newest, seen, text, staffId);
    }

    /**
     * Adds a rule with its first version.
     *
     * @throws NotAcceptable field by field; the id may be taken
     */
    public String begin(TypedForm typed, UUID staffId, Instant now) {
        Reading reading = new Reading();
        NewRule wanted = NewRule.read(typed, reading);
        if (em.find(Rule.class, wanted.id()) != null) {
            reading.wrong("id", "There is a rule with this id. Change that one, or choose another id.");
        }
        RuleText text = RuleReading.read(typed, null, known(now), reading);
        Rule rule = new Rule(wanted.id(), wanted.kind(), wanted.name());
        em.persist(rule);
        Ladder ladder = Ladder.usual(text.parsedTerm(), rule.kind());
        add(new RuleVersion(UUID.randomUUID(), rule, 1, text.parts(ladder), making(typed, staffId, now)), now);
        return rule.id();
    }

    /** Without a clock that is due, nobody would be alerted at once when something comes back. */
    private static void mustGoOn(String ruleId, RuleText text) {
        if (!ruleId.equals(Rules.REAPPEARANCE)) {
            return;
        }
        String words =
                "Alerts that something came back depend on this rule: it has to stay in force, with no end and with"
                        + " a number of hours or working days.";
        Reading reading = new Reading();
        if (Boolean.FALSE.equals(text.inForce())) {
            reading.wrong("force", words);
        }
        if (text.effectiveUntil() != null) {
            reading.wrong("until", words);
        }
        if (text.term() == null) {
            reading.wrong("limit", words);
        }
        reading.end();
    }

    private static int written(RuleVersion newest, int seen, RuleText text, UUID staffId) {
        boolean same = text.equals(RuleText.of(newest));
        if (newest.version() == seen) {
            throw new NotAcceptable("", "Nothing differs from version " + seen + ".");
        }
        boolean mine = newest.making().filter(made -> made.by().equals(staffId)).isPresent();
        if (same && mine && newest.version() == seen + 1) {
            return newest.version();
        }
        throw new NotPossibleNow(
                "stale",
                "Somebody wrote version " + newest.version() + " in the meantime. Look at it below, then decide again."
                        + " What you typed is still here.");
    }

    private void add(RuleVersion version, Instant now) {
        rules.persistAndFlush(version);
        UUID by = version.making().orElseThrow().by();
        audit.record(
                Actor.staff(by),
                "rule-version.added",
                new Subject("rule-version", version.id().toString(), null),
                Map.of("rule", version.rule().id(), "version", String.valueOf(version.version())),
                now);
    }

    private static Making making(TypedForm typed, UUID staffId, Instant now) {
        return new Making(staffId, RuleReading.reason(typed), now);
    }

    private RuleReading.Known known(Instant now) {
        List<String> calendars = em.createNativeQuery("select id from working_calendar", String.class)
                .getResultList();
        return new RuleReading.Known(LocalDate.ofInstant(now, ZoneOffset.UTC), Set.copyOf(calendars));
    }
}
