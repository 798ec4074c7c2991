package org.redress.desk.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.NotAcceptable;
import org.redress.cases.sharing.Receivers;
import org.redress.evidence.gathering.Chosen;
import org.redress.platform.Generator;
import org.redress.platform.Generators;
import org.redress.platform.Platform;
import org.redress.platform.Platforms;
import org.redress.policy.Rules;

/** Reads what somebody wishes in a pack over many cases. What is not known is said: it never stands for everything. */
@ApplicationScoped
class Wishes {
    private final Receivers receivers;
    private final Platforms platforms;
    private final Generators generators;
    private final Rules rules;

    Wishes(Receivers receivers, Platforms platforms, Generators generators, Rules rules) {
        this.receivers = receivers;
        this.platforms = platforms;
        this.generators = generators;
        this.rules = rules;
    }

    /** @throws NotAcceptable with everything that is wrong */
    Chosen read(Wish wish, Instant now) {
        Map<String, String> wrong = new TreeMap<>();
        if (receivers.of(Typed.id(wish.receiver())).isEmpty()) {
            wrong.put("receiver", "Choose whom the pack is for.");
        }
        if (wish.platform().isBlank() && wish.generator().isBlank()) {
            wrong.put("platform", "Choose a platform, an AI tool, or both.");
        }
        UUID platform = known(wish.platform(), platforms.bySlug(wish.platform()).map(Platform::id), "platform", wrong);
        UUID tool = known(wish.generator(), generators.bySlug(wish.generator()).map(Generator::id), "generator", wrong);
        if (!wish.rule().isBlank() && rules.versions(wish.rule()).isEmpty()) {
            wrong.put("rule", "Choose one of the list.");
        }
        Instant from = day("from", wish.from(), 0, wrong);
        Instant until = day("until", wish.until(), 1, wrong);
        if (from != null && from.isAfter(now)) {
            wrong.putIfAbsent("from", "This day is still to come.");
        }
        if (from != null && until != null && !from.isBefore(until)) {
            wrong.putIfAbsent("until", "The last day is before the first.");
        }
        if (!wrong.isEmpty()) {
            throw new NotAcceptable(wrong);
        }
        return new Chosen(null, platform, tool, wish.rule().isBlank() ? null : wish.rule(), from, until);
    }

    private static @Nullable UUID known(String typed, Optional<UUID> found, String field, Map<String, String> wrong) {
        if (!typed.isBlank() && found.isEmpty()) {
            wrong.put(field, "Choose one of the list.");
        }
        return found.orElse(null);
    }

    private static @Nullable Instant day(String field, String typed, int plusDays, Map<String, String> wrong) {
        try {
            return Typed.day(field, typed, plusDays);
        } catch (NotAcceptable notADay) {
            wrong.putAll(notADay.violations());
            return null;
        }
    }
}
