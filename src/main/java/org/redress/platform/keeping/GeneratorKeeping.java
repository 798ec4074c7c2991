package org.redress.platform.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.redress.NotAcceptable;
import org.redress.NotFound;
import org.redress.NotPossibleNow;
import org.redress.audit.Subject;
import org.redress.audit.revision.Edit;
import org.redress.audit.revision.Revising;
import org.redress.platform.Generator;
import org.redress.platform.Generators;
import org.redress.platform.Platform;
import org.redress.platform.Platforms;
import org.redress.platform.WebAddress;

/** What an admin may do with the list of AI tools. Every save is a version; the seed never undoes one. */
@ApplicationScoped
@Transactional
public class GeneratorKeeping {
    private static final int SHORT = 8;

    private final Generators generators;
    private final Platforms platforms;
    private final Revising revising;

    GeneratorKeeping(Generators generators, Platforms platforms, Revising revising) {
        this.generators = generators;
        this.platforms = platforms;
        this.revising = revising;
    }

    public static Subject subject(Generator generator) {
        return new Subject("generator", generator.id().toString(), null);
    }

    /**
     * @param fields {@code name}, {@code maker}, and {@code platform}: a host of it, or empty
     * @return the slug of the new tool
     * @throws NotAcceptable with everything that is wrong
     */
    public String add(Map<String, String> fields, Edit edit) {
        UUID id = UUID.randomUUID();
        String slug = fields.getOrDefault("name", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + "-"
                + id.toString().substring(0, SHORT);
        Generator generator = new Generator(id, slug, "", "");
        write(generator, fields);
        Optional<Generator> named = generators.find("name", generator.name()).firstResultOptional();
        if (named.isPresent()) {
            if (revising.isRepeated(subject(named.get()), fields(generator), edit)) {
                return named.get().slug();
            }
            throw new NotAcceptable("name", "The list has a tool of this name already.");
        }
        generators.persistAndFlush(generator);
        revising.record(subject(generator), Map.of(), fields(generator), edit);
        return slug;
    }

    /**
     * @param fields as for adding, and {@code use}: {@code no} when new reports shall no longer name it
     * @throws NotPossibleNow when another version was looked at, or nothing changes
     */
    public void change(String slug, Map<String, String> fields, Edit edit) {
        Generator generator = generators
                .find("slug", slug)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("generator"));
        Map<String, String> was = fields(generator);
        write(generator, fields);
        generator.use(!fields.getOrDefault("use", "").equals("no"), edit.now());
        revising.record(subject(generator), was, fields(generator), edit);
    }

    /** {@return what is known of it, field by field, the platform by name} */
    public Map<String, String> fields(Generator generator) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", generator.name());
        fields.put("maker", generator.maker());
        fields.put("platform", platform(generator).map(Platform::name).orElse(""));
        fields.put("use", generator.retiredAt().isPresent() ? "Retired" : "In use");
        return fields;
    }

    public Optional<Platform> platform(Generator generator) {
        return generator.platformId().flatMap(platforms::findByIdOptional);
    }

    private void write(Generator generator, Map<String, String> fields) {
        Typed typed = new Typed(fields);
        String name = typed.required("name", "Enter the tool's name.");
        String maker = typed.atMost("maker", 200);
        String host = typed.text("platform");
        Optional<Platform> platform =
                WebAddress.parse(host).map(WebAddress::host).flatMap(platforms::everOf);
        if (!host.isEmpty() && platform.isEmpty()) {
            typed.refuse("platform", "No platform of the directory has this host.");
        }
        typed.check();
        generator.change(name, maker, platform.map(Platform::id).orElse(null));
    }
}
