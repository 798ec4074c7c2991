package org.redress.desk.rules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.redress.NotFound;
import org.redress.desk.Frames;
import org.redress.policy.RuleText;
import org.redress.policy.RuleVersion;
import org.redress.policy.Rules;
import org.redress.policy.change.TypedRule;

/** Makes the form of a rule: filled from what is there, or again with all that was typed. */
@ApplicationScoped
class RuleForms {
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;
    /** What most rules say, so that a new one begins there. */
    private static final TypedRule FRESH = new TypedRule(Map.of(
            "linked", List.of("yes"), "force", List.of("yes"), "limit", List.of("hours"), "kind", List.of("LAW")));

    private final Rules rules;
    private final Frames frames;

    RuleForms(Rules rules, Frames frames) {
        this.rules = rules;
        this.frames = frames;
    }

    /** @throws NotFound when there is no such rule */
    @Transactional
    RuleFormPage filled(String ruleId, Instant now) {
        RuleVersion newest = rules.latest(ruleId);
        TypedRule filled = TypedRule.of(RuleText.of(newest));
        return page(new RuleForm(RuleLine.of(newest), newest.version(), filled, Map.of()), now);
    }

    @Transactional
    RuleFormPage fresh(Instant now) {
        return page(new RuleForm(null, 0, FRESH, Map.of()), now);
    }

    /** {@return the number of the version that a form was filled from} */
    int seen(TypedRule typed) {
        return typed.one("seen").matches("[0-9]{1,6}") ? Integer.parseInt(typed.one("seen")) : 0;
    }

    @Transactional
    Response again(String ruleId, TypedRule typed, Map<String, String> errors, Instant now) {
        RuleForm form = new RuleForm(RuleLine.of(rules.latest(ruleId)), seen(typed), typed, errors);
        return answer(UNPROCESSABLE, page(form, now));
    }

    /** Somebody was faster: their version is shown, and what was typed can be sent again on top of it. */
    @Transactional
    Response behind(String ruleId, TypedRule typed, String words, Instant now) {
        RuleForm form = new RuleForm(RuleLine.of(rules.latest(ruleId)), seen(typed), typed, Map.of("", words));
        return answer(CONFLICT, page(form, now));
    }

    @Transactional
    Response again(TypedRule typed, Map<String, String> errors, Instant now) {
        return answer(UNPROCESSABLE, page(new RuleForm(null, 0, typed, errors), now));
    }

    private RuleFormPage page(RuleForm form, Instant now) {
        return new RuleFormPage(frames.at(now), form);
    }

    private static Response answer(int status, RuleFormPage page) {
        return Response.status(status).entity(page).build();
    }
}
