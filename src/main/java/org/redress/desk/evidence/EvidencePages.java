package org.redress.desk.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redress.cases.sharing.Receivers;
import org.redress.desk.Frames;
import org.redress.desk.Option;
import org.redress.desk.casepage.Kept;
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
    private final Wishes wishes;
    private final Finder finder;
    private final EvidencePacks packs;
    private final PackLines lines;
    private final Frames frames;

    EvidencePages(
            Receivers receivers,
            Platforms platforms,
            Generators generators,
            Rules rules,
            Wishes wishes,
            Finder finder,
            EvidencePacks packs,
            PackLines lines,
            Frames frames) {
        this.receivers = receivers;
        this.platforms = platforms;
        this.generators = generators;
        this.rules = rules;
        this.wishes = wishes;
        this.finder = finder;
        this.packs = packs;
        this.lines = lines;
        this.frames = frames;
    }

    /** {@return what is chosen} @throws NotAcceptable with everything that is wrong */
    @Transactional
    Chosen chosen(Wish wish, Instant now) {
        return wishes.read(wish, now);
    }

    /** Looks at what would be inside, when something was chosen. @throws NotAcceptable with everything that is wrong */
    @Transactional
    EvidencePage look(Wish wish, Kept kept, Instant now) {
        Found found = wish.isEmpty() ? null : finder.count(wishes.read(wish, now), Typed.id(wish.receiver()));
        return page(wish, kept, found, now);
    }

    @Transactional
    EvidencePage wrong(Wish wish, Kept kept, Instant now) {
        return page(wish, kept, null, now);
    }

    private EvidencePage page(Wish wish, Kept kept, @Nullable Found found, Instant now) {
        return new EvidencePage(
                frames.at(now),
                wish,
                lists(wish),
                kept,
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

    private static <T> List<Option> choices(
            Stream<T> from, Function<T, String> value, Function<T, String> words, String chosen) {
        return Option.of(from.collect(Collectors.toMap(value, words, (one, same) -> one, LinkedHashMap::new)), chosen);
    }
}
