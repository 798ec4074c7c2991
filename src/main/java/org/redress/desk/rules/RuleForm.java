package org.redress.desk.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.redress.desk.Words;
import org.redress.policy.ClockStart;
import org.redress.policy.Confidence;
import org.redress.policy.Element;
import org.redress.policy.RefusalGround;
import org.redress.policy.RespondentKind;
import org.redress.policy.RuleKind;
import org.redress.policy.change.TypedForm;

/**
 * The form of a new version, or of a new rule.
 *
 * @param rule the newest version as it is now; null for a new rule
 * @param seen the number of the version that the form was filled from
 * @param named calendars by id, with their names
 * @param errors field to what is wrong; the empty field is the whole form
 */
public record RuleForm(
        @Nullable RuleLine rule, int seen, TypedForm typed, Map<String, String> errors, Map<String, String> named) {

    /** As the fields come on the page. */
    private static final List<String> ORDER = List.of(
            "",
            "id",
            "name",
            "kind",
            "limit",
            "hours",
            "days",
            "standard",
            "start",
            "from",
            "until",
            "force",
            "jurisdiction",
            "linked",
            "respondents",
            "elements",
            "grounds",
            "escalation",
            "basis",
            "url",
            "reviewed",
            "confidence",
            "reason");

    public RuleForm {
        Map<String, String> inOrder = new TreeMap<>(Comparator.comparing(ORDER::indexOf));
        inOrder.putAll(errors);
        errors = inOrder;
    }

    /** One box or option. */
    public record Choice(String value, String words, boolean chosen) {}

    public String title() {
        return rule == null ? "New rule" : "New version: " + rule.name();
    }

    public String action() {
        return rule == null ? "/desk/rules/new" : "/desk/rules/" + rule.id() + "/versions";
    }

    public String back() {
        return rule == null ? "/desk/rules" : "/desk/rules/" + rule.id();
    }

    /** {@return whether a version was written since the form was filled} */
    public boolean behind() {
        return rule != null && rule.version() != seen;
    }

    public String error(String field) {
        return errors.getOrDefault(field, "");
    }

    public List<Choice> kinds() {
        return choices("kind", RuleKind.values());
    }

    public List<Choice> confidences() {
        return choices("confidence", Confidence.values());
    }

    public List<Choice> starts() {
        return choices("start", ClockStart.values());
    }

    public List<Choice> respondents() {
        return choices("respondents", RespondentKind.values());
    }

    public List<Choice> elements() {
        return choices("elements", Element.values());
    }

    public List<Choice> grounds() {
        return choices("grounds", RefusalGround.values());
    }

    public List<Choice> limits() {
        return List.of(
                choice("limit", "hours", "Hours: nights and holidays count"),
                choice("limit", "days", "Working days"),
                choice("limit", "none", "No number: a standard in words"));
    }

    public List<Choice> linked() {
        return List.of(choice("linked", "no", "Everybody"), choice("linked", "yes", "Only people with a link to it"));
    }

    public List<Choice> force() {
        return List.of(
                choice("force", "yes", "In force"), choice("force", "no", "Not in force: a bill, or law no longer"));
    }

    public List<Choice> calendars() {
        return named.entrySet().stream()
                .map(each -> choice("calendar", each.getKey(), each.getValue()))
                .toList();
    }

    private List<Choice> choices(String field, Enum<?>[] constants) {
        return java.util.Arrays.stream(constants)
                .map(constant -> choice(field, constant.name(), Words.of(constant.name())))
                .toList();
    }

    private Choice choice(String field, String value, String words) {
        return new Choice(value, words, typed.chose(field, value));
    }
}
