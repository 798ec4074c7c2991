package org.redress.policy.regulator;

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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.policy.Confidence;

/** Brings the first regulators along at start: adds what is missing and changes nothing, on any number of nodes. */
@ApplicationScoped
public class RegulatorSeed {
    private static final String FILE = "/seed/regulators.yaml";
    private static final int BEFORE_MOST = 100;
    private static final long LOCK = 0x524547554cL;

    private final Regulators regulators;
    private final Audit audit;
    private final InstantSource time;

    RegulatorSeed(Regulators regulators, Audit audit, InstantSource time) {
        this.regulators = regulators;
        this.audit = audit;
        this.time = time;
    }

    @Transactional
    void start(@Observes @Priority(BEFORE_MOST) StartupEvent starting) {
        regulators
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
        try (InputStream file = RegulatorSeed.class.getResourceAsStream(FILE)) {
            return yaml.readValue(file, Contents.class).regulators();
        } catch (IOException e) {
            throw new UncheckedIOException("the seed of regulators cannot be read", e);
        }
    }

    private void bring(Seeded seeded, Instant now) {
        UUID id = UUID.nameUUIDFromBytes(("regulator:" + seeded.slug()).getBytes(StandardCharsets.UTF_8));
        if (regulators.findById(id) == null && regulators.bySlug(seeded.slug()).isEmpty()) {
            regulators.persist(new Regulator(id, seeded.slug(), seeded.facts()));
            audit.record(Actor.system("seed"), "regulator.added", new Subject("regulator", id.toString(), null), now);
        }
    }

    /** A regulator as the seed file has it. */
    record Seeded(
            String slug,
            String name,
            String country,
            @Nullable String portal,
            @Nullable String mail,
            List<String> rules,
            @Nullable String standard,
            String coverLetter,
            String source,
            LocalDate checkedOn,
            Confidence confidence) {
        Regulator.Facts facts() {
            return new Regulator.Facts(
                    name,
                    country,
                    new Regulator.Ways(portal, mail),
                    rules,
                    Objects.requireNonNullElse(standard, ""),
                    null,
                    coverLetter,
                    new Looked(source, checkedOn, confidence));
        }
    }

    private record Contents(List<Seeded> regulators) {}
}
