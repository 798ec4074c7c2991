package org.redress.desk.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redress.NotAcceptable;
import org.redress.cases.sharing.Receivers;
import org.redress.desk.Frames;
import org.redress.evidence.EvidencePacks;
import org.redress.evidence.gathering.Chosen;
import org.redress.evidence.gathering.Finder;
import org.redress.evidence.gathering.Found;
import org.redress.platform.Generator;
import org.redress.platform.Generators;
import org.redress.platform.Platform;
import org.redress.platform.Platforms;
import org.redress.policy.Rule;
import org.redress.policy.RuleVersion;
import org.redress.policy.Rules;

/** Builds the page about packs over many cases. */
@ApplicationScoped
class EvidencePages {
    private static final int SHOWN = 50;

    private final Receivers receivers;
    private final Platforms platforms;
    private final Generators generators;
    private final Rules rules;
    private final Finder finder;
    private final EvidencePacks packs;
    private final PackLines lines;
    private final Frames frames;

    EvidencePages(
            Receivers receivers,
            Platforms platforms,
            Generators generators,
            Rules rules,
            Finder finder,
            EvidencePacks packs,
            PackLines lines,
            Frames frames) {
        this.receivers = receivers;
        this.platforms = platforms;
        this.generators = generators;
        this.rules = rules;
        this.finder = finder;
        this.packs = packs;
        this.lines = lines;
        this.frames = frames;
    }

    /** {@return what is chosen} @throws NotAcceptable for the first field that is wrong */
    Chosen chosen(Wish wish) {
        if (receivers.of(Typed.id(wish.receiver())).isEmpty()) {
            throw new NotAcceptable("receiver", "Choose whom the pack is for.");
        }
        Platform platform = platforms.bySlug(wish.platform()).orElse(null);
        Generator generator = generators.bySlug(wish.generator()).orElse(null);
        if (platform == null && generator == null) {
            throw new NotAcceptable("platform", "Choose a platform, an AI tool, or both.");
        }
        Instant from = Typed.day("from", wish.from(), 0);
        Instant until = Typed.day("until", wish.until(), 1);
        if (from != null && until != null && !from.isBefore(until)) {
            throw new NotAcceptable("until", "The last day is before the first.");
        }
        return new Chosen(
                null,
                platform == null ? null : platform.id(),
                generator == null ? null : generator.id(),
                wish.rule().isBlank() ? null : wish.rule(),
                from,
                until);
    }

    /** Looks at what would be inside, when something was chosen. */
    @Transactional
    EvidencePage look(Wish wish, Instant now) {
        if (wish.isEmpty()) {
            return page(wish, Map.of(), null, now);
        }
        return page(wish, Map.of(), finder.count(chosen(wish), Typed.id(wish.receiver())), now);
    }

    @Transactional
    EvidencePage wrong(Wish wish, Map<String, String> violations, Instant now) {
        return page(wish, violations, null, now);
    }

    private EvidencePage page(Wish wish, Map<String, String> wrong, @Nullable Found found, Instant now) {
        return new EvidencePage(
                frames.at(now),
                wish,
                lists(wish),
                wrong,
                found,
                Finder.MOST,
                packs.overMany(0, SHOWN).stream().map(lines::of).toList());
    }

    private EvidencePage.Lists lists(Wish wish) {
        Map<String, String> names = rules.everything().stream()
                .map(RuleVersion::rule)
                .collect(Collectors.toMap(Rule::id, Rule::name, (one, same) -> one, TreeMap::new));
        return new EvidencePage.Lists(
                choices(receivers.all().stream(), each -> each.id().toString(), each -> each.name(), wish.receiver()),
                choices(platforms.inUse().stream(), Platform::slug, Platform::name, wish.platform()),
                choices(generators.all().stream(), Generator::slug, Generator::name, wish.generator()),
                choices(names.entrySet().stream(), Map.Entry::getKey, Map.Entry::getValue, wish.rule()));
    }

    private static <T> List<EvidencePage.Choice> choices(
            Stream<T> from, Function<T, String> value, Function<T, String> words, String chosen) {
        return from.map(each -> new EvidencePage.Choice(
                        value.apply(each), words.apply(each), value.apply(each).equals(chosen)))
                .toList();
    }
}
