package org.redress.policy.change;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.redress.NotAcceptable;
import org.redress.policy.ClockStart;
import org.redress.policy.Confidence;
import org.redress.policy.Element;
import org.redress.policy.RefusalGround;
import org.redress.policy.RespondentKind;
import org.redress.policy.RuleText;

/** Makes a rule's text of what was typed, or says field by field why it cannot be one. */
public final class RuleReading {
    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_TEXT = 2000;
    private static final int MOST_HOURS = 100_000;
    private static final int MOST_DAYS = 1000;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final TypedForm typed;
    private final Reading reading;
    private final Known known;

    private RuleReading(TypedForm typed, Reading reading, Known known) {
        this.typed = typed;
        this.reading = reading;
        this.known = known;
    }

    /**
     * What a form is read against.
     *
     * @param today nobody can have looked later than that
     * @param calendars the ids of those that there are
     */
    public record Known(LocalDate today, Set<String> calendars) {}

    /**
     * {@return the text}
     *
     * @param before what the rule says now; null for a new rule
     * @throws NotAcceptable with every field that is wrong
     */
    public static RuleText read(TypedForm typed, @Nullable RuleText before, Known known) {
        return read(typed, before, known, new Reading());
    }

    /** The same, after {@code reading} was used for other fields of the form. */
    static RuleText read(TypedForm typed, @Nullable RuleText before, Known known, Reading reading) {
        RuleReading rule = new RuleReading(typed, reading, known);
        RuleText text = rule.text();
        rule.startFits(text.clockStart(), before);
        rule.reading.end();
        return text;
    }

    /** {@return why the rule changes} */
    public static String reason(TypedForm typed) {
        return typed.one("reason");
    }

    private RuleText text() {
        reading.text(
                "reason", typed.one("reason"), LONGEST_LINE, "Write why. Everybody who reads the rule later sees it.");
        LocalDate from = reading.date("from", typed.one("from"));
        return new RuleText(
                jurisdiction(),
                yes("linked"),
                yes("force"),
                reading.text(
                        "basis",
                        typed.one("basis"),
                        LONGEST_LINE,
                        "Write the act and section, or what else it rests on."),
                reading.link("url", typed.one("url")),
                from,
                until(from),
                new TreeSet<>(reading.constants("respondents", typed.all("respondents"), RespondentKind.class)),
                reading.constant("start", typed.one("start"), ClockStart.class, "Choose what starts the clock."),
                term(),
                calendar(),
                standard(),
                reading.constants("elements", typed.all("elements"), Element.class),
                reading.constants("grounds", typed.all("grounds"), RefusalGround.class),
                lines(reading.optional("escalation", typed.one("escalation"), LONGEST_TEXT)),
                reading.constant("confidence", typed.one("confidence"), Confidence.class, "Choose how sure you are."),
                reviewed(known.today()));
    }

    private String jurisdiction() {
        String code = typed.one("jurisdiction").toUpperCase(Locale.ROOT);
        if (!code.equals("*") && !code.equals("EU") && !COUNTRIES.contains(code)) {
            reading.wrong("jurisdiction", "Write a country's two letters, such as GB, or EU, or * for everywhere.");
        }
        return code;
    }

    private boolean yes(String field) {
        if (!typed.one(field).equals("yes") && !typed.one(field).equals("no")) {
            reading.wrong(field, "Choose yes or no.");
        }
        return typed.one(field).equals("yes");
    }

    private @Nullable LocalDate until(@Nullable LocalDate from) {
        LocalDate until = reading.date("until", typed.one("until"));
        if (until != null && from != null && !until.isAfter(from)) {
            reading.wrong("until", "The first day after must come later than the first day.");
        }
        return until;
    }

    private @Nullable String term() {
        return switch (typed.one("limit")) {
            case TypedForm.HOURS -> "PT" + reading.number("hours", typed.one("hours"), 1, MOST_HOURS, "hours") + "H";
            case TypedForm.DAYS -> "P" + reading.number("days", typed.one("days"), 1, MOST_DAYS, "working days") + "WD";
            case TypedForm.NONE -> null;
            default -> {
                reading.wrong("limit", "Choose how long the duty may take.");
                yield null;
            }
        };
    }

    private @Nullable String calendar() {
        String id = typed.one("calendar");
        if (!typed.one("limit").equals(TypedForm.DAYS)) {
            return null;
        }
        if (!known.calendars().contains(id)) {
            reading.wrong("calendar", "Choose the calendar that the working days are counted by.");
        }
        return id;
    }

    private @Nullable String standard() {
        return typed.one("limit").equals(TypedForm.NONE)
                ? reading.text(
                        "standard", typed.one("standard"), LONGEST_LINE, "Write what is expected, in the law's words.")
                : null;
    }

    private LocalDate reviewed(LocalDate today) {
        LocalDate day = reading.date("reviewed", typed.one("reviewed"));
        if (day == null) {
            reading.wrong("reviewed", "Write the day on which you looked at the source.");
            return today;
        }
        if (day.isAfter(today)) {
            reading.wrong("reviewed", "That day is still to come.");
        }
        return day;
    }

    /** What the organisation owes itself starts by itself; a rule never becomes such a one, and never ceases to be. */
    private void startFits(ClockStart start, @Nullable RuleText before) {
        boolean ours = before != null && before.clockStart() == ClockStart.OUR_RECEIPT;
        if (ours != (start == ClockStart.OUR_RECEIPT)) {
            reading.wrong(
                    "start",
                    ours
                            ? "This rule is our own duty: it starts when we receive something."
                            : "Only our own duties start so.");
        }
    }

    private static List<String> lines(String text) {
        return Arrays.stream(text.split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
