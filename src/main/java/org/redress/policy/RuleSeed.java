package org.redress.policy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Subject;

/** Brings the first rules along at start: adds what is missing and changes nothing that is there, on any number of nodes. */
@ApplicationScoped
public class RuleSeed {
    private static final String FILE = "/seed/rules.yaml";
    private static final int BEFORE_MOST = 100;
    private static final long LOCK = 0x52554c4553L;

    private final EntityManager entities;
    private final Audit audit;
    private final InstantSource time;

    RuleSeed(EntityManager entities, Audit audit, InstantSource time) {
        this.entities = entities;
        this.audit = audit;
        this.time = time;
    }

    @Transactional
    void start(@Observes @Priority(BEFORE_MOST) StartupEvent starting) {
        entities.createNativeQuery("select 1 from (select pg_advisory_xact_lock(:lock)) locked")
                .setParameter("lock", LOCK)
                .getSingleResult();
        Instant now = time.instant();
        read().forEach(seeded -> bring(seeded, now));
    }

    static List<SeededRule> read() {
        ObjectMapper yaml = new ObjectMapper(new YAMLFactory())
                .findAndRegisterModules()
                .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        try (InputStream file = RuleSeed.class.getResourceAsStream(FILE)) {
            return yaml.readValue(file, Contents.class).rules();
        } catch (IOException e) {
            throw new UncheckedIOException("the seed of rules cannot be read", e);
        }
    }

    /** A rule that the desk has taken up is the desk's: nothing that comes with Redress is added to it or decides over it. */
    void bring(SeededRule seeded, Instant now) {
        Rule rule = entities.find(Rule.class, seeded.id());
        if (rule == null) {
            rule = new Rule(seeded.id(), seeded.kind(), seeded.name());
            entities.persist(rule);
        } else if (isTheDesks(rule)) {
            return;
        }
        for (int i = 0; i < seeded.versions().size(); i++) {
            add(rule, i + 1, seeded.versions().get(i), now);
        }
    }

    private boolean isTheDesks(Rule rule) {
        return entities.createQuery(
                                "select count(v) from RuleVersion v where v.rule = ?1 and v.making.at is not null",
                                Long.class)
                        .setParameter(1, rule)
                        .getSingleResult()
                > 0;
    }

    private void add(Rule rule, int version, RuleText seeded, Instant now) {
        UUID id = UUID.nameUUIDFromBytes(("rule:" + rule.id() + ":" + version).getBytes(StandardCharsets.UTF_8));
        if (entities.find(RuleVersion.class, id) == null) {
            entities.persist(new RuleVersion(id, rule, version, seeded.parts(rule.kind()), null));
            audit.record(
                    Actor.system("seed"), "rule-version.added", new Subject("rule-version", id.toString(), null), now);
        }
    }

    private record Contents(List<SeededRule> rules) {}
}
