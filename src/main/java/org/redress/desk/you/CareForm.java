package org.redress.desk.you;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.redress.NotAcceptable;
import org.redress.staff.care.Choices;
import org.redress.staff.care.Spared;

/**
 * The form about one's own day, as it is kept or as it was sent.
 *
 * @param after a number as it was typed; empty for never
 * @param spared names of kinds
 * @param problem what is wrong with the number and how to put it right; empty when nothing is
 */
public record CareForm(String zone, String after, boolean open, Set<String> spared, String problem) {
    static CareForm of(Choices choices) {
        return new CareForm(
                choices.zone().getId(),
                choices.breakAfter().map(String::valueOf).orElse(""),
                choices.alwaysOpen(),
                choices.spared().stream().map(Enum::name).collect(Collectors.toUnmodifiableSet()),
                "");
    }

    CareForm because(NotAcceptable refusal) {
        return new CareForm(
                zone, after, open, spared, String.join(" ", refusal.violations().values()));
    }

    /** @throws NotAcceptable when the number is none */
    Choices choices() {
        ZoneId known = zones().contains(zone) ? ZoneId.of(zone) : Choices.USUAL.zone();
        return new Choices(
                known,
                number(),
                open,
                Arrays.stream(Spared.values())
                        .filter(kind -> spared.contains(kind.name()))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private Optional<Integer> number() {
        if (after.isBlank()) {
            return Optional.empty();
        }
        // What is no number is as wrong as one that is too large, and told in the same words.
        return Optional.of(after.strip().matches("\\d{1,4}") ? Integer.parseInt(after.strip()) : 0);
    }

    /** {@return every zone that can be chosen: UTC, then by name} */
    public List<String> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.matches(
                        "(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+" + "|UTC"))
                .sorted(Comparator.comparing((String id) -> !id.equals("UTC")).thenComparing(id -> id))
                .toList();
    }

    /** {@return the kinds that one may ask to be spared, each with its words} */
    public List<Kind> kinds() {
        return Arrays.stream(Spared.values())
                .map(kind -> new Kind(kind.name(), words(kind), spared.contains(kind.name())))
                .toList();
    }

    /** One kind of case in the form. */
    public record Kind(String value, String words, boolean chosen) {}

    static String words(Spared kind) {
        return switch (kind) {
            case SYNTHETIC -> "Made with a tool";
            case REAL -> "A real recording";
            case THREATENED -> "Threatened, not posted yet";
            case ACTING -> "Somebody acts for the person shown";
        };
    }
}
