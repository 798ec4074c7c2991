package org.redress.policy.regulator;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redress.NotAcceptable;
import org.redress.policy.Confidence;

/** A regulator field by field: what a form shows and brings back, and what a version says. */
public final class RegulatorFields {
    private static final int LINE = 200;
    private static final int LONG = 2_000;

    private final Map<String, String> typed;
    private final Map<String, String> wrong = new LinkedHashMap<>();

    private RegulatorFields(Map<String, String> typed) {
        this.typed = typed;
    }

    public static Map<String, String> of(Regulator regulator) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", regulator.name());
        fields.put("country", regulator.country());
        fields.put("portal", regulator.portal().orElse(""));
        fields.put("mail", regulator.mail().orElse(""));
        fields.put("rules", String.join(" ", regulator.rules()));
        fields.put("standard", regulator.standard());
        fields.put("key", regulator.publicKey().orElse(""));
        fields.put("letter", regulator.coverLetter());
        fields.put("source", regulator.looked().source());
        fields.put("checked", regulator.looked().checkedOn().toString());
        fields.put("confidence", regulator.looked().confidence().name());
        fields.put("use", regulator.retiredAt().isPresent() ? "no" : "yes");
        return fields;
    }

    /** @throws NotAcceptable with everything that is wrong */
    static Regulator.Facts read(Map<String, String> typed, Instant now) {
        RegulatorFields fields = new RegulatorFields(typed);
        Regulator.Facts facts = new Regulator.Facts(
                fields.required("name", LINE, "Enter the regulator’s name."),
                fields.matching("country", "[A-Z]{2}", "Enter two letters, such as GB, or EU."),
                new Regulator.Ways(
                        fields.orNull(
                                "portal", "https?://\\S+", "Enter a whole web address that begins with https://."),
                        fields.orNull(
                                "mail",
                                "[^\\s@<>,;]+@[^\\s@<>,;]+\\.[^\\s@<>,;]+",
                                "Enter an e-mail address such as reports@regulator.example.")),
                fields.rules(),
                fields.atMost("standard", LONG),
                fields.orNull("key", "(?s).{20,}", "Paste a whole public key."),
                fields.letter(),
                new Looked(
                        fields.required("source", LONG, "Say where this is written."),
                        fields.day(now),
                        fields.confidence()));
        if (!fields.wrong.isEmpty()) {
            throw new NotAcceptable(fields.wrong);
        }
        return facts;
    }

    private String text(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    private String atMost(String field, int longest) {
        if (text(field).length() > longest) {
            wrong.putIfAbsent(field, "Write at most " + longest + " characters.");
        }
        return text(field);
    }

    private String required(String field, int longest, String words) {
        if (text(field).isEmpty()) {
            wrong.putIfAbsent(field, words);
        }
        return atMost(field, longest);
    }

    private String matching(String field, String pattern, String words) {
        if (!text(field).matches(pattern)) {
            wrong.putIfAbsent(field, words);
        }
        return atMost(field, LONG);
    }

    private @Nullable String orNull(String field, String pattern, String words) {
        return text(field).isEmpty() ? null : matching(field, pattern, words);
    }

    private List<String> rules() {
        List<String> ids = Arrays.stream(text("rules").split("[\\s,;]+"))
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
        if (ids.isEmpty()) {
            wrong.putIfAbsent("rules", "Name at least one rule that it watches, such as UK_OSA_10_3A.");
        }
        return ids;
    }

    private String letter() {
        String letter = typed.getOrDefault("letter", "").replace("\r\n", "\n").strip();
        CoverLetter.wrong(letter).ifPresent(words -> wrong.putIfAbsent("letter", words));
        return letter;
    }

    private LocalDate day(Instant now) {
        LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
        try {
            LocalDate day = LocalDate.parse(text("checked"));
            if (day.isAfter(today)) {
                wrong.putIfAbsent("checked", "This day is still to come.");
            }
            return day;
        } catch (DateTimeException e) {
            wrong.putIfAbsent("checked", "Enter the day as 2026-11-25.");
            return today;
        }
    }

    private Confidence confidence() {
        return Arrays.stream(Confidence.values())
                .filter(each -> each.name().equals(text("confidence")))
                .findAny()
                .orElseGet(() -> {
                    wrong.putIfAbsent("confidence", "Choose one of the list.");
                    return Confidence.NEEDS_CHECK;
                });
    }
}
