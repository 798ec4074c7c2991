package org.redress.desk.evidence.paper;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redress.evidence.facts.Clock;
import org.redress.evidence.facts.Pack;
import org.redress.evidence.facts.PackedItem;
import org.redress.evidence.facts.RuleFacts;

/** How a pack on paper says times, lengths and our words. All times are UTC, and say so. */
public final class PaperWords {
    private static final DateTimeFormatter EXACT =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK).withZone(ZoneOffset.UTC);

    PaperWords() {}

    public String time(@Nullable Instant at) {
        return at == null ? "" : EXACT.format(at);
    }

    /** {@return a time that no clock is reckoned by} In a pack over many cases it is known by its day alone. */
    public String told(Pack pack, Instant at) {
        return pack.about().scope().equals("case") ? time(at) : DAY.format(at);
    }

    /** {@return such as {@code 3 h 12 min}; whole minutes, or seconds below one} */
    public String length(@Nullable Long seconds) {
        if (seconds == null) {
            return "";
        }
        Duration length = Duration.ofSeconds(seconds);
        if (length.toMinutes() == 0) {
            return seconds + " s";
        }
        return length.toHours() == 0
                ? length.toMinutes() + " min"
                : length.toHours() + " h " + length.toMinutesPart() + " min";
    }

    /** {@return one of our words as people write it} */
    public String plain(@Nullable String word) {
        if (word == null || word.isEmpty()) {
            return "";
        }
        String spaced = word.replace('_', ' ').toLowerCase(Locale.ROOT);
        return Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }

    /** {@return the limit of a rule, or what it expects where it names none} */
    public String term(RuleFacts rule) {
        String term = rule.term();
        if (term == null) {
            return rule.standard() == null ? "No limit in time" : rule.standard();
        }
        return term.replaceFirst("^PT(\\d+)H$", "$1 hours").replaceFirst("^P(\\d+)WD$", "$1 working days");
    }

    public String title(Pack pack) {
        return "Evidence pack for " + pack.receiver();
    }

    /** {@return what the pack is about, in a sentence} */
    public String about(Pack pack) {
        Pack.About about = pack.about();
        if (about.scope().equals("case")) {
            return "One report";
        }
        String made = about.generator() == null ? "Items" : "Items that people say were made with " + about.generator();
        String where = about.platform() == null ? "" : ", on " + about.platform();
        String rule = about.rule() == null ? "" : ", under " + about.rule();
        return made + where + rule + period(about);
    }

    private String period(Pack.About about) {
        String from = about.from() == null ? "" : ", sent from " + time(about.from());
        return from + (about.until() == null ? "" : ", sent before " + time(about.until()));
    }

    /** {@return the clock that was missed, or else the first, of those that bind an item} */
    public @Nullable Clock clock(PackedItem item) {
        Optional<Clock> missed =
                item.clocks().stream().filter(clock -> clock.missed() != null).findFirst();
        return missed.or(() -> item.clocks().stream().findFirst()).orElse(null);
    }

    /** {@return how long the item waits or waited past that clock's due time; empty when it was not late} */
    public String late(PackedItem item) {
        Clock clock = clock(item);
        return clock == null ? "" : length(clock.lateBySeconds());
    }

    public String due(PackedItem item) {
        Clock clock = clock(item);
        return clock == null ? "" : time(clock.dueAt());
    }

    /** {@return the name of a rule of the pack} */
    public String rule(Pack pack, String id) {
        return pack.rules().stream()
                .filter(rule -> rule.id().equals(id))
                .map(rule -> rule.name())
                .findFirst()
                .orElse(id);
    }

    /** {@return the parts that are there, each said once, with commas between} */
    public String join(@Nullable String one, @Nullable String other) {
        return Stream.of(one, other)
                .filter(part -> part != null && !part.isEmpty())
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }
}
