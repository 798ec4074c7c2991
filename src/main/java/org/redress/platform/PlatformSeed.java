package org.redress.platform;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
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
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.policy.Confidence;
import org.redress.policy.RespondentKind;

/** Brings the first platforms and generators along at start: adds what is missing and changes nothing, on any number of nodes. */
@ApplicationScoped
public class PlatformSeed {
    private static final int BEFORE_MOST = 100;
    private static final long LOCK = 0x504c4154464f524dL;

    private final Platforms platforms;
    private final Generators generators;
    private final Audit audit;
    private final InstantSource time;

    PlatformSeed(Platforms platforms, Generators generators, Audit audit, InstantSource time) {
        this.platforms = platforms;
        this.generators = generators;
        this.audit = audit;
        this.time = time;
    }

    @Transactional
    void start(@Observes @Priority(BEFORE_MOST) StartupEvent starting) {
        platforms
                .getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(:lock)) locked")
                .setParameter("lock", LOCK)
                .getSingleResult();
        Instant now = time.instant();
        read("/seed/platforms.csv").forEach(row -> addPlatform(row, now));
        read("/seed/generators.csv").forEach(row -> addGenerator(row, now));
    }

    static List<Map<String, String>> read(String file) {
        try (InputStream in = PlatformSeed.class.getResourceAsStream(file);
                MappingIterator<Map<String, String>> rows = new CsvMapper()
                        .readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(in)) {
            return rows.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException("the seed " + file + " cannot be read", e);
        }
    }

    private void addPlatform(Map<String, String> row, Instant now) {
        UUID id = id("platform", row);
        if (platforms.findById(id) == null
                && platforms.bySlug(value(row, "slug")).isEmpty()) {
            Set<String> hosts = hostsOfNobody(row);
            if (!hosts.isEmpty()) {
                platforms.persist(platform(id, row, hosts));
                audit.record(Actor.system("seed"), "platform.added", new Subject("platform", id.toString(), null), now);
            }
        }
    }

    /** What an admin gave to another platform meanwhile stays there. */
    private Set<String> hostsOfNobody(Map<String, String> row) {
        Set<String> hosts = new TreeSet<>(Set.of(value(row, "hosts").split(";")));
        hosts.removeIf(host -> platforms.owning(host).isPresent());
        return hosts;
    }

    private void addGenerator(Map<String, String> row, Instant now) {
        UUID id = id("generator", row);
        if (generators.findById(id) == null
                && generators.bySlug(value(row, "slug")).isEmpty()) {
            generators.persist(new Generator(id, value(row, "slug"), value(row, "name"), value(row, "maker")));
            audit.record(Actor.system("seed"), "generator.added", new Subject("generator", id.toString(), null), now);
        }
    }

    private static Platform platform(UUID id, Map<String, String> row, Set<String> hosts) {
        Contact.Checked checked = new Contact.Checked(
                LocalDate.parse(value(row, "checked_on")),
                Confidence.valueOf(value(row, "confidence")),
                value(row, "note"));
        return new Platform(
                id,
                new Platform.Identity(
                        value(row, "slug"),
                        value(row, "name"),
                        orNull(row, "operator"),
                        RespondentKind.valueOf(value(row, "kind"))),
                hosts,
                new Contact(orNull(row, "report_url"), orNull(row, "report_mail"), checked));
    }

    private static UUID id(String kind, Map<String, String> row) {
        return UUID.nameUUIDFromBytes((kind + ":" + value(row, "slug")).getBytes(StandardCharsets.UTF_8));
    }

    private static String value(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    private static @Nullable String orNull(Map<String, String> row, String column) {
        String value = value(row, column);
        return value.isEmpty() ? null : value;
    }
}
