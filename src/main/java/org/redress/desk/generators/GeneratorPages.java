package org.redress.desk.generators;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.redress.NotFound;
import org.redress.desk.Frames;
import org.redress.desk.administration.Histories;
import org.redress.desk.administration.History;
import org.redress.desk.casepage.Kept;
import org.redress.platform.Generator;
import org.redress.platform.Generators;
import org.redress.platform.Platform;
import org.redress.platform.keeping.GeneratorKeeping;
import org.redress.staff.Role;
import org.redress.staff.SignedInStaff;

/** Builds the pages of the tools. */
@ApplicationScoped
class GeneratorPages {
    private final Generators generators;
    private final GeneratorKeeping keeping;
    private final Histories histories;
    private final SignedInStaff staff;
    private final Frames frames;
    private final InstantSource time;

    GeneratorPages(
            Generators generators,
            GeneratorKeeping keeping,
            Histories histories,
            SignedInStaff staff,
            Frames frames,
            InstantSource time) {
        this.generators = generators;
        this.keeping = keeping;
        this.histories = histories;
        this.staff = staff;
        this.frames = frames;
        this.time = time;
    }

    GeneratorsPage all(Kept kept) {
        Map<String, String> shown = new TreeMap<>(Map.of("name", "", "maker", "", "platform", "", "reason", ""));
        shown.putAll(kept.fields());
        return new GeneratorsPage(
                frames.at(time.instant()),
                generators.all().stream().map(this::line).toList(),
                shown,
                kept,
                staff.is(Role.ADMIN));
    }

    /** @throws NotFound for an unknown slug */
    GeneratorPage one(String slug, Kept kept, String said) {
        Generator generator = generators.bySlug(slug).orElseThrow(() -> new NotFound("generator"));
        Map<String, String> shown = new TreeMap<>(Map.of(
                "name", generator.name(),
                "maker", generator.maker(),
                "platform", host(generator),
                "use", generator.retiredAt().isPresent() ? "no" : "yes",
                "reason", ""));
        shown.putAll(kept.fields());
        return new GeneratorPage(
                frames.at(time.instant()),
                line(generator),
                shown,
                History.of(
                        histories.of(GeneratorKeeping.subject(generator)),
                        kept.fields().getOrDefault("seen", "")),
                kept,
                said,
                staff.is(Role.ADMIN));
    }

    private String host(Generator generator) {
        return keeping.platform(generator)
                .flatMap(platform -> platform.hosts().stream().sorted().findFirst())
                .orElse("");
    }

    private GeneratorsPage.Line line(Generator generator) {
        Optional<Platform> platform = keeping.platform(generator);
        return new GeneratorsPage.Line(
                generator.slug(),
                generator.name(),
                generator.maker(),
                platform.map(Platform::name).orElse(""),
                platform.map(Platform::slug).orElse(""),
                generator.retiredAt().isPresent());
    }
}
