package org.redress.desk.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redress.cases.CaseFiles;
import org.redress.desk.TimeWords;
import org.redress.evidence.EvidencePack;
import org.redress.evidence.PackStatus;
import org.redress.evidence.gathering.Chosen;
import org.redress.platform.Generator;
import org.redress.platform.Generators;
import org.redress.platform.Platform;
import org.redress.platform.Platforms;
import org.redress.policy.Rules;

/** Says in words what a pack is about and how it stands. */
@ApplicationScoped
class PackLines {
    private final Platforms platforms;
    private final Generators generators;
    private final Rules rules;
    private final CaseFiles caseFiles;

    PackLines(Platforms platforms, Generators generators, Rules rules, CaseFiles caseFiles) {
        this.platforms = platforms;
        this.generators = generators;
        this.rules = rules;
        this.caseFiles = caseFiles;
    }

    PackLine of(EvidencePack pack) {
        return new PackLine(
                pack.id(),
                pack.receiverName(),
                about(pack.chosen()),
                TimeWords.exact(pack.askedAt()),
                state(pack.status()),
                tone(pack.status()));
    }

    String about(Chosen chosen) {
        UUID caseId = chosen.caseId();
        if (caseId != null) {
            return "Case " + caseFiles.get(caseId).reference().shown();
        }
        Stream<String> parts = Stream.of(
                        platform(chosen.platformId()),
                        generator(chosen.generatorId()).map(name -> "made with " + name),
                        rule(chosen.ruleId()),
                        Optional.ofNullable(chosen.from()).map(at -> "sent from " + TimeWords.date(at)),
                        Optional.ofNullable(chosen.until()).map(at -> "until " + TimeWords.date(at.minusNanos(1))))
                .flatMap(Optional::stream);
        return parts.collect(Collectors.joining(", "));
    }

    static String state(PackStatus status) {
        return switch (status) {
            case WAITING -> "Being made";
            case MADE -> "Made";
            case FAILED -> "Failed";
            case DESTROYED -> "Destroyed";
        };
    }

    static String tone(PackStatus status) {
        return switch (status) {
            case WAITING -> "wait";
            case MADE -> "done";
            case FAILED -> "bad";
            case DESTROYED -> "over";
        };
    }

    private Optional<String> rule(@Nullable String id) {
        return id == null
                ? Optional.empty()
                : rules.versions(id).stream()
                        .findFirst()
                        .map(version -> version.rule().name());
    }

    private Optional<String> platform(@Nullable UUID id) {
        return id == null ? Optional.empty() : platforms.findByIdOptional(id).map(Platform::name);
    }

    private Optional<String> generator(@Nullable UUID id) {
        return id == null ? Optional.empty() : generators.findByIdOptional(id).map(Generator::name);
    }
}
