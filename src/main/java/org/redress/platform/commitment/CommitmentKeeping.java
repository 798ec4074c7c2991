package org.redress.platform.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.NotAcceptable;
import org.redress.NotPossibleNow;
import org.redress.audit.Subject;
import org.redress.audit.revision.Edit;
import org.redress.audit.revision.Revising;
import org.redress.platform.Generator;
import org.redress.platform.Generators;
import org.redress.platform.Platform;
import org.redress.platform.Platforms;
import org.redress.policy.Rules;

/** What an admin may do with commitments. Every save is a version; a verdict is two supervisors', never an admin's. */
@ApplicationScoped
@Transactional
public class CommitmentKeeping {
    private static final String CODE = "[A-Z0-9][A-Za-z0-9-]{1,59}";

    private final Commitments commitments;
    private final Platforms platforms;
    private final Generators generators;
    private final Rules rules;
    private final Revising revising;

    CommitmentKeeping(
            Commitments commitments, Platforms platforms, Generators generators, Rules rules, Revising revising) {
        this.commitments = commitments;
        this.platforms = platforms;
        this.generators = generators;
        this.rules = rules;
        this.revising = revising;
    }

    public static Subject subject(Commitment commitment) {
        return new Subject("commitment", commitment.id().toString(), null);
    }

    /**
     * @param fields by the names of {@link CommitmentFields}, with {@code code}, {@code platform} and {@code generator}
     * @throws NotAcceptable with everything that is wrong
     */
    public String add(Map<String, String> fields, Edit edit) {
        String code = fields.getOrDefault("code", "").strip();
        if (!code.matches(CODE)) {
            throw new NotAcceptable("code", "Enter an id such as X-2026-01-09: letters, digits and hyphens.");
        }
        Optional<Commitment> known = commitments.byCode(code);
        if (known.isEmpty()) {
            return added(code, fields, edit);
        }
        Commitment again = new Commitment(known.get().id(), code, CommitmentFields.read(fields, linked(fields)));
        if (revising.isRepeated(subject(again), says(again), edit)) {
            return code;
        }
        throw new NotAcceptable("code", "There is one with this id already.");
    }

    private String added(String code, Map<String, String> fields, Edit edit) {
        Commitment commitment = new Commitment(UUID.randomUUID(), code, CommitmentFields.read(fields, linked(fields)));
        commitments.persistAndFlush(commitment);
        revising.record(subject(commitment), Map.of(), says(commitment), edit);
        return code;
    }

    /**
     * @throws NotAcceptable with everything that is wrong
     * @throws NotPossibleNow when another version was looked at, or nothing changes
     */
    public void change(String code, Map<String, String> fields, Edit edit) {
        Commitment commitment = commitments.lock(code);
        Map<String, String> was = says(commitment);
        commitment.change(CommitmentFields.read(fields, linked(fields)));
        commitment.use(!fields.getOrDefault("use", "").equals("no"), edit.now());
        revising.record(subject(commitment), was, says(commitment), edit);
    }

    /** {@return what it says, field by field, the platform and the tool by slug} */
    public Map<String, String> says(Commitment commitment) {
        Map<String, String> fields = new LinkedHashMap<>(CommitmentFields.of(commitment));
        fields.put("platform", slug(commitment.who().platformId()));
        fields.put(
                "generator",
                Optional.ofNullable(commitment.who().generatorId())
                        .flatMap(generators::findByIdOptional)
                        .map(Generator::slug)
                        .orElse(""));
        return fields;
    }

    private String slug(@Nullable UUID platformId) {
        return Optional.ofNullable(platformId)
                .flatMap(platforms::findByIdOptional)
                .map(Platform::slug)
                .orElse("");
    }

    private CommitmentFields.Linked linked(Map<String, String> fields) {
        Map<String, String> wrong = new LinkedHashMap<>();
        String platform = fields.getOrDefault("platform", "").strip();
        String generator = fields.getOrDefault("generator", "").strip();
        Optional<Platform> known = platforms.bySlug(platform);
        Optional<Generator> tool = generators.bySlug(generator);
        if (!platform.isEmpty() && known.isEmpty()) {
            wrong.put("platform", "The directory has no platform under this short name.");
        }
        if (!generator.isEmpty() && tool.isEmpty()) {
            wrong.put("generator", "The list has no AI tool under this short name.");
        }
        return new CommitmentFields.Linked(
                known.map(Platform::id).orElse(null),
                tool.map(Generator::id).orElse(null),
                !rules.versions(fields.getOrDefault("rule", "").strip()).isEmpty(),
                wrong);
    }
}
