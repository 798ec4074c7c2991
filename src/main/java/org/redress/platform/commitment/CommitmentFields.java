package org.redress.platform.commitment;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redress.NotAcceptable;

/** A commitment field by field: what a form shows and brings back, and what a version says. */
public final class CommitmentFields {
    private static final int LINE = 200;
    private static final int LONG = 600;

    private final Map<String, String> typed;
    private final Map<String, String> wrong = new LinkedHashMap<>();

    private CommitmentFields(Map<String, String> typed) {
        this.typed = typed;
    }

    /** {@return all but whom the directory knows it as} */
    public static Map<String, String> of(Commitment commitment) {
        Map<String, String> fields = new LinkedHashMap<>();
        Commitment.Dates dates = commitment.dates();
        fields.put("type", commitment.who().type().name());
        fields.put("respondent", commitment.who().name());
        fields.put("promise", commitment.promise());
        fields.put("standing", commitment.standing().name());
        fields.put("covers", commitment.coversImages() ? "yes" : "no");
        fields.put("scope", commitment.scope());
        fields.put("made", day(dates.made()));
        fields.put("from", day(dates.from()));
        fields.put("until", day(dates.until()));
        fields.put("review", day(dates.reviewOn()));
        fields.put("metric", commitment.measure().metric().name());
        fields.put("rule", Objects.requireNonNullElse(commitment.measure().rule(), ""));
        fields.put(
                "sources", commitment.sources().stream().map(SourceLine::text).collect(Collectors.joining("\n")));
        fields.put("use", commitment.retiredAt().isPresent() ? "no" : "yes");
        return fields;
    }

    /**
     * @param linked whom the directory knows it as
     * @throws NotAcceptable with everything that is wrong
     */
    static Commitment.Facts read(Map<String, String> typed, Linked linked) {
        CommitmentFields fields = new CommitmentFields(typed);
        Commitment.Facts facts = new Commitment.Facts(
                new Commitment.Who(
                        fields.one("type", RespondentType.class, RespondentType.PLATFORM),
                        fields.required("respondent", LINE, "Enter who committed itself."),
                        linked.platformId(),
                        linked.generatorId()),
                fields.required("promise", LONG, "Say in short words what was promised."),
                fields.one("standing", Standing.class, Standing.VOLUNTARY),
                fields.text("covers").equals("yes"),
                fields.atMost("scope", LONG),
                new Commitment.Dates(fields.day("made"), fields.day("from"), fields.day("until"), fields.day("review")),
                fields.measure(linked),
                fields.sources());
        fields.inOrder(facts.dates());
        linked.wrong().forEach(fields.wrong::putIfAbsent);
        if (!fields.wrong.isEmpty()) {
            throw new NotAcceptable(fields.wrong);
        }
        return facts;
    }

    /** What was typed as platform, tool and rule, looked up; and what was not found, by field. */
    record Linked(
            @Nullable UUID platformId, @Nullable UUID generatorId, boolean ruleKnown, Map<String, String> wrong) {}

    private Commitment.Measure measure(Linked linked) {
        Metric metric = one("metric", Metric.class, Metric.NONE);
        String rule = text("rule");
        if (metric != Metric.NONE && !text("covers").equals("yes")) {
            wrong.putIfAbsent("metric", "What does not cover intimate images is not held against our items.");
        }
        if (metric == Metric.CLOCKS && (linked.platformId() == null || !linked.ruleKnown())) {
            wrong.putIfAbsent("rule", "Name a platform, and a rule whose clocks count, such as US_TIDA.");
        }
        if (metric == Metric.ITEMS_MADE && linked.generatorId() == null) {
            wrong.putIfAbsent("generator", "Name the tool whose items count.");
        }
        return new Commitment.Measure(metric, metric == Metric.CLOCKS ? rule : null);
    }

    private void inOrder(Commitment.Dates dates) {
        if (dates.from() != null && dates.until() != null && dates.until().isBefore(dates.from())) {
            wrong.putIfAbsent("until", "It cannot end before it began.");
        }
    }

    private List<SourceLine> sources() {
        List<String> lines = Arrays.stream(text("sources").split("\\R"))
                .filter(line -> !line.isBlank())
                .toList();
        List<SourceLine> parsed =
                lines.stream().flatMap(line -> SourceLine.parse(line).stream()).toList();
        if (lines.isEmpty() || parsed.size() < lines.size()) {
            wrong.putIfAbsent(
                    "sources",
                    "Write one source a line: the day you looked, its address or a dash, and what it says;"
                            + " such as 2026-11-25 https://regulator.example/a Press release.");
        }
        return parsed;
    }

    private @Nullable LocalDate day(String field) {
        if (text(field).isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text(field));
        } catch (DateTimeException e) {
            wrong.putIfAbsent(field, "Enter the day as 2026-11-25, or nothing.");
            return null;
        }
    }

    private <E extends Enum<E>> E one(String field, Class<E> of, E otherwise) {
        Optional<E> found = Arrays.stream(of.getEnumConstants())
                .filter(each -> each.name().equals(text(field)))
                .findAny();
        if (found.isEmpty()) {
            wrong.putIfAbsent(field, "Choose one of the list.");
        }
        return found.orElse(otherwise);
    }

    private String required(String field, int longest, String words) {
        if (text(field).isEmpty()) {
            wrong.putIfAbsent(field, words);
        }
        return atMost(field, longest);
    }

    private String atMost(String field, int longest) {
        if (text(field).length() > longest) {
            wrong.putIfAbsent(field, "Write at most " + longest + " characters.");
        }
        return text(field);
    }

    private String text(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
