package org.redress.desk.ladder;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.redress.NotAcceptable;
import org.redress.policy.Ladder;
import org.redress.policy.Rung;

/** A ladder as it was typed; an empty field leaves its rung out. */
public class LadderForm {
    @FormParam("warning")
    @DefaultValue("")
    String warning = "";

    @FormParam("supervisors")
    @DefaultValue("")
    String supervisors = "";

    @FormParam("second")
    @DefaultValue("")
    String second = "";

    @FormParam("regulator")
    @DefaultValue("")
    String regulator = "";

    @FormParam("due")
    @DefaultValue("")
    String due = "";

    @FormParam("reason")
    @DefaultValue("")
    String reason = "";

    @FormParam("seen")
    @DefaultValue("0")
    int seen;

    @FormParam("previewed")
    @DefaultValue("")
    String previewed = "";

    /** @throws NotAcceptable with all that cannot be read, or for rungs that do not come one after the other */
    Ladder ladder() {
        Map<String, String> wrong = new TreeMap<>();
        Map<Rung, Duration> distances = new EnumMap<>(Rung.class);
        TypedLength.read("warning", warning, wrong).ifPresent(it -> distances.put(Rung.WARNING, it.negated()));
        distances.put(Rung.MISSED, Duration.ZERO);
        TypedLength.read("supervisors", supervisors, wrong).ifPresent(it -> distances.put(Rung.SUPERVISORS, it));
        TypedLength.read("second", second, wrong).ifPresent(it -> distances.put(Rung.SECOND_CHANNEL, it));
        TypedLength.read("regulator", regulator, wrong).ifPresent(it -> distances.put(Rung.REGULATOR, it));
        if (!wrong.isEmpty()) {
            throw new NotAcceptable(wrong);
        }
        try {
            return new Ladder(distances);
        } catch (IllegalArgumentException order) {
            throw new NotAcceptable("", "Each step comes later than the one before: make a later one longer.");
        }
    }

    /** {@return the due time to look at, in UTC; empty for the next of the rule} */
    Optional<Instant> dueAt() {
        try {
            return due.isBlank()
                    ? Optional.empty()
                    : Optional.of(
                            LocalDateTime.parse(due.strip().replace(' ', 'T')).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException none) {
            throw new NotAcceptable("due", "Write a time in UTC such as 2026-12-24 18:30, or nothing.");
        }
    }

    Map<String, String> typed() {
        Map<String, String> typed = new HashMap<>();
        typed.put("warning", warning);
        typed.put("supervisors", supervisors);
        typed.put("second", second);
        typed.put("regulator", regulator);
        typed.put("due", due);
        typed.put("reason", reason);
        return typed;
    }

    /** {@return what is typed to get this ladder} */
    static Map<String, String> of(Ladder ladder) {
        Map<String, String> typed = new HashMap<>();
        typed.put("warning", words(ladder, Rung.WARNING));
        typed.put("supervisors", words(ladder, Rung.SUPERVISORS));
        typed.put("second", words(ladder, Rung.SECOND_CHANNEL));
        typed.put("regulator", words(ladder, Rung.REGULATOR));
        typed.put("due", "");
        typed.put("reason", "");
        return typed;
    }

    private static String words(Ladder ladder, Rung rung) {
        return Optional.ofNullable(ladder.distances().get(rung))
                .map(distance -> TypedLength.words(distance.abs()))
                .orElse("");
    }
}
