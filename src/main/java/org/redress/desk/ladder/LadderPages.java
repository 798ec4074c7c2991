package org.redress.desk.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redress.NotAcceptable;
import org.redress.desk.Colleagues;
import org.redress.desk.Frames;
import org.redress.desk.TimeWords;
import org.redress.desk.alerts.RungWords;
import org.redress.desk.casepage.Kept;
import org.redress.policy.Ladder;
import org.redress.policy.RuleVersion;
import org.redress.policy.Rules;
import org.redress.policy.ladders.RuleLadder;
import org.redress.policy.ladders.RuleLadders;
import org.redress.staff.Role;
import org.redress.staff.SignedInStaff;

/** Builds the page of a rule's ladder. */
@ApplicationScoped
class LadderPages {
    static final String FORM = "ladder";
    private static final Map<String, String> SAID = Map.of(
            "changed", "The ladder is changed, for what runs and for what comes.",
            "already", "The rule has this ladder already: nothing was done twice.");

    private final Rules rules;
    private final RuleLadders ladders;
    private final Previews previews;
    private final Colleagues colleagues;
    private final Frames frames;
    private final SignedInStaff staff;

    LadderPages(
            Rules rules,
            RuleLadders ladders,
            Previews previews,
            Colleagues colleagues,
            Frames frames,
            SignedInStaff staff) {
        this.rules = rules;
        this.ladders = ladders;
        this.previews = previews;
        this.colleagues = colleagues;
        this.frames = frames;
        this.staff = staff;
    }

    @Transactional
    LadderPage now(String ruleId, String said, Instant now) {
        Ladder ladder = rules.latest(ruleId).ladder();
        Preview preview = previews.of(ruleId, ladder, Optional.empty(), now);
        Kept filled = new Kept(FORM, 200, Map.of(), LadderForm.of(ladder));
        return page(ruleId, preview, SAID.getOrDefault(said, ""), filled, now);
    }

    /** The page with what was typed, and its preview when it makes a ladder. */
    @Transactional
    LadderPage typed(String ruleId, LadderForm form, Map<String, String> errors, int status, Instant now) {
        return page(ruleId, preview(ruleId, form, now), "", new Kept(FORM, status, errors, form.typed()), now);
    }

    private @Nullable Preview preview(String ruleId, LadderForm form, Instant now) {
        try {
            return previews.of(ruleId, form.ladder(), form.dueAt(), now);
        } catch (NotAcceptable wrong) {
            return null;
        }
    }

    private LadderPage page(String ruleId, @Nullable Preview preview, String said, Kept kept, Instant now) {
        RuleVersion rule = rules.latest(ruleId);
        return new LadderPage(
                frames.at(now),
                new LadderPage.About(ruleId, rule.rule().name()),
                staff.is(Role.SUPERVISOR),
                ladders.newest(ruleId),
                preview,
                past(ruleId),
                said,
                kept);
    }

    private List<LadderPage.Change> past(String ruleId) {
        return ladders.of(ruleId).stream().map(this::change).toList();
    }

    private LadderPage.Change change(RuleLadder change) {
        RuleLadder.Effect effect = change.effect();
        return new LadderPage.Change(
                TimeWords.exact(change.changedAt()),
                colleagues.name(change.changedBy()),
                change.reason(),
                words(change.before()),
                words(change.ladder()),
                effect.running() + " clocks ran: " + effect.earlier() + " next steps came earlier, of them "
                        + effect.atOnce() + " at once, " + effect.later() + " later, " + effect.same() + " the same");
    }

    private static String words(Ladder ladder) {
        return ladder.distances().entrySet().stream()
                .map(rung -> RungWords.of(rung.getKey())
                        + (rung.getValue().isZero()
                                ? ""
                                : " " + TypedLength.words(rung.getValue().abs())
                                        + (rung.getValue().isNegative() ? " before" : " after")))
                .collect(Collectors.joining(", "));
    }
}
