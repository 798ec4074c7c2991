package org.redress.desk.rules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.redress.NotFound;
import org.redress.desk.Frames;
import org.redress.policy.RuleText;
import org.redress.policy.RuleVersion;
import org.redress.policy.Rules;
import org.redress.policy.calendar.Calendars;
import org.redress.policy.change.TypedForm;

/** Makes the form of a rule: filled from what is there, or again with all that was typed. */
@ApplicationScoped
class RuleForms {
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;
    /** What most rules say, so that a new one begins there. */
    private static final TypedForm FRESH = new TypedForm(Map.of(
            "linked", List.of("yes"), "force", List.of("yes"), "limit", List.of("hours"), "kind", List.of("LAW")));

    private final Rules rules;
    private final Calendars calendars;
    private final Frames frames;

    RuleForms(Rules rules, Calendars calendars, Frames frames) {
        this.rules = rules;
        this.calendars = calendars;
        this.frames = frames;
    }

    /** @throws NotFound when there is no such rule */
    @Transactional
    RuleFormPage filled(String ruleId, Instant now) {
        RuleVersion newest = rules.latest(ruleId);
        TypedForm filled = TypedForm.of(RuleText.of(newest));
        return page(new RuleForm(RuleLine.of(newest), newest.version(), filled, Map.of(), named()), now);
    }

    @Transactional
    RuleFormPage fresh(Instant now) {
        return page(new RuleForm(null, 0, FRESH, Map.of(), named()), now);
    }

    /** {@return the number of the version that a form was filled from} */
    int seen(TypedForm typed) {
        return typed.one("seen").matches("[0-9]{1,6}") ? Integer.parseInt(typed.one("seen")) : 0;
    }

    @Transactional
    Response again(String ruleId, TypedForm typed, Map<String, String> errors, Instant now) {
        RuleForm form = new RuleForm(RuleLine.of(rules.latest(ruleId)), seen(typed), typed, errors, named());
        return answer(UNPROCESSABLE, page(form, now));
    }

    /** Somebody was faster: their version is shown, and what was typed can be sent again on top of it. */
    @Transactional
    Response behind(String ruleId, TypedForm typed, String words, Instant now) {
        RuleForm form = new RuleForm(RuleLine.of(rules.latest(ruleId)), seen(typed), typed, Map.of("", words), named());
        return answer(CONFLICT, page(form, now));
    }

    @Transactional
    Response again(TypedForm typed, Map<String, String> errors, Instant now) {
        return answer(UNPROCESSABLE, page(new RuleForm(null, 0, typed, errors, named()), now));
    }

    private Map<String, String> named() {
        Map<String, String> named = new LinkedHashMap<>();
        calendars
                .all()
                .forEach(version ->
                        named.put(version.calendar().id(), version.calendar().name()));
        return named;
    }

    private RuleFormPage page(RuleForm form, Instant now) {
        return new RuleFormPage(frames.at(now), form);
    }

    private static Response answer(int status, RuleFormPage page) {
        return Response.status(status).entity(page).build();
    }
}
