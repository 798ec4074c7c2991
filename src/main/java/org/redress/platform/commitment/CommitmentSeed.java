package org.redress.platform.commitment;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.platform.Generator;
import org.redress.platform.Generators;
import org.redress.platform.Platform;
import org.redress.platform.Platforms;

/** Brings the first commitments along at start, after platforms and tools: adds what is missing and changes nothing. */
@ApplicationScoped
public class CommitmentSeed {
    private static final String FILE = "/seed/commitments.yaml";
    private static final int AFTER_PLATFORMS = 110;
    private static final long LOCK = 0x434f4d4d4954L;

    private final Commitments commitments;
    private final Platforms platforms;
    private final Generators generators;
    private final Audit audit;
    private final InstantSource time;

    CommitmentSeed(
            Commitments commitments, Platforms platforms, Generators generators, Audit audit, InstantSource time) {
        this.commitments = commitments;
        this.platforms = platforms;
        this.generators = generators;
        this.audit = audit;
        this.time = time;
    }

    @Transactional
    void start(@Observes @Priority(AFTER_PLATFORMS) StartupEvent starting) {
        commitments
                .getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(:lock)) locked")
                .setParameter("lock", LOCK)
                .getSingleResult();
        Instant now = time.instant();
        read().forEach(seeded -> bring(seeded, now));
    }

    static List<Seeded> read() {
        ObjectMapper yaml = new ObjectMapper(new YAMLFactory())
                .findAndRegisterModules()
                .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        try (InputStream file = CommitmentSeed.class.getResourceAsStream(FILE)) {
            return yaml.readValue(file, Contents.class).commitments();
        } catch (IOException e) {
            throw new UncheckedIOException("the seed of commitments cannot be read", e);
        }
    }

    private void bring(Seeded seeded, Instant now) {
        UUID id = UUID.nameUUIDFromBytes(("commitment:" + seeded.code()).getBytes(StandardCharsets.UTF_8));
        if (commitments.findById(id) == null
                && commitments.byCode(seeded.code()).isEmpty()) {
            UUID platform = Optional.ofNullable(seeded.platform())
                    .flatMap(platforms::bySlug)
                    .map(Platform::id)
                    .orElse(null);
            UUID generator = Optional.ofNullable(seeded.generator())
                    .flatMap(generators::bySlug)
                    .map(Generator::id)
                    .orElse(null);
            commitments.persist(new Commitment(id, seeded.code(), seeded.facts(platform, generator)));
            audit.record(Actor.system("seed"), "commitment.added", new Subject("commitment", id.toString(), null), now);
        }
    }

    /** A commitment as the seed file has it. */
    record Seeded(
            String code,
            RespondentType type,
            String respondent,
            @Nullable String platform,
            @Nullable String generator,
            String promise,
            Standing standing,
            boolean coversImages,
            @Nullable String scope,
            @Nullable LocalDate made,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate reviewOn,
            Metric metric,
            @Nullable String rule,
            List<String> sources) {
        Commitment.Facts facts(@Nullable UUID platformId, @Nullable UUID generatorId) {
            return new Commitment.Facts(
                    new Commitment.Who(type, respondent, platformId, generatorId),
                    promise.strip(),
                    standing,
                    coversImages,
                    Objects.requireNonNullElse(scope, "").strip(),
                    new Commitment.Dates(made, from, until, reviewOn),
                    new Commitment.Measure(metric, rule),
                    sources.stream()
                            .map(line -> SourceLine.parse(line).orElseThrow())
                            .toList());
        }
    }

    private record Contents(List<Seeded> commitments) {}
}
