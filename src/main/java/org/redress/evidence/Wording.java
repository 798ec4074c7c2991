package org.redress.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.redress.evidence.facts.Pack;
import org.redress.evidence.gathering.Chosen;
import org.redress.evidence.gathering.Gathered;
import org.redress.evidence.gathering.PatternsOf;
import org.redress.platform.Generators;
import org.redress.platform.Platforms;

/** Puts a pack together from what was gathered, with the words that stand in every pack. */
@ApplicationScoped
class Wording {
    private static final String NOTICE =
            "No imagery is enclosed, and none was ever stored or seen by this application. The pack names nobody: items"
                    + " and requests are called by pseudonyms that only packs for the same receiver share.%s It says what"
                    + " was recorded; a missed limit is a fact of the clock and no finding of law.";
    private static final String ONE =
            " The entries of the audit, given to the byte, carry our own random numbers instead.";
    private static final String MANY =
            " The entries of the audit are given by their hashes, since as they stand they say which items are one"
                    + " person's; the organisation can open each. What was done in one go has one time.";
    private static final String FIGURES =
            "Figures count the items of this pack alone: those whose person agreed that this receiver reads about them.";
    private static final String DIGEST =
            "SHA-256, in hexadecimal, of the bytes of the member \"pack\" as they stand: canonical JSON, RFC 8785.";

    private final Annexes annexes;
    private final Proofs proofs;
    private final Platforms platforms;
    private final Generators generators;
    private final Pack.Application application;
    private final Pack.Organisation organisation;

    Wording(
            Annexes annexes,
            Proofs proofs,
            Platforms platforms,
            Generators generators,
            @ConfigProperty(name = "quarkus.application.version") String version,
            @ConfigProperty(name = "redress.organisation.name") String name,
            @ConfigProperty(name = "redress.organisation.mail") String mail) {
        this.annexes = annexes;
        this.proofs = proofs;
        this.platforms = platforms;
        this.generators = generators;
        this.application = new Pack.Application("Redress", version);
        this.organisation = new Pack.Organisation(name, mail);
    }

    Pack of(Bench.Job job, Gathered gathered, Instant now) {
        return new Pack(
                job.packId(),
                now,
                application,
                organisation,
                job.receiver().name(),
                about(job.chosen()),
                "UTC",
                String.format(NOTICE, gathered.overMany() ? MANY : ONE),
                FIGURES,
                gathered.rules(),
                gathered.items(),
                PatternsOf.items(gathered.items(), now),
                annexes.facts(job, gathered, now),
                new Pack.Integrity(DIGEST, proofs.of(gathered, now)));
    }

    private Pack.About about(Chosen chosen) {
        return new Pack.About(
                chosen.caseId() == null ? "many" : "case",
                platform(chosen.platformId()),
                generator(chosen.generatorId()),
                chosen.ruleId(),
                chosen.from(),
                chosen.until());
    }

    private @Nullable String platform(@Nullable UUID id) {
        return id == null ? null : platforms.findById(id).name();
    }

    private @Nullable String generator(@Nullable UUID id) {
        return id == null ? null : generators.findById(id).name();
    }
}
