package org.redress.policy.regulator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.redress.NotAcceptable;
import org.redress.NotPossibleNow;
import org.redress.audit.Subject;
import org.redress.audit.revision.Edit;
import org.redress.audit.revision.Revising;
import org.redress.policy.Rules;

/** What an admin may do with the directory of regulators. Every save is a version; the seed never undoes one. */
@ApplicationScoped
@Transactional
public class RegulatorKeeping {
    private static final int SHORT = 8;
    private static final int MOST = 50;

    private final Regulators regulators;
    private final Rules rules;
    private final Revising revising;

    RegulatorKeeping(Regulators regulators, Rules rules, Revising revising) {
        this.regulators = regulators;
        this.rules = rules;
        this.revising = revising;
    }

    public static Subject subject(Regulator regulator) {
        return new Subject("regulator", regulator.id().toString(), null);
    }

    /**
     * @param fields what was typed, by the names of {@link RegulatorFields}
     * @return the slug of the new regulator
     * @throws NotAcceptable with everything that is wrong
     */
    public String add(Map<String, String> fields, Edit edit) {
        Regulator.Facts facts = read(fields, edit.now());
        UUID id = UUID.randomUUID();
        Regulator regulator = new Regulator(id, slug(facts.name(), id), facts);
        Optional<Regulator> named = regulators.find("name", facts.name()).firstResultOptional();
        if (named.isPresent()) {
            if (revising.isRepeated(subject(named.get()), RegulatorFields.of(regulator), edit)) {
                return named.get().slug();
            }
            throw new NotAcceptable("name", "The directory has a regulator of this name already.");
        }
        regulators.persistAndFlush(regulator);
        revising.record(subject(regulator), Map.of(), RegulatorFields.of(regulator), edit);
        return regulator.slug();
    }

    /**
     * @throws NotAcceptable with everything that is wrong
     * @throws NotPossibleNow when another version was looked at, or nothing changes
     */
    public void change(String slug, Map<String, String> fields, Edit edit) {
        Regulator regulator = regulators.lock(slug);
        Map<String, String> was = RegulatorFields.of(regulator);
        regulator.change(read(fields, edit.now()));
        regulator.use(!fields.getOrDefault("use", "").equals("no"), edit.now());
        revising.record(subject(regulator), was, RegulatorFields.of(regulator), edit);
    }

    private Regulator.Facts read(Map<String, String> fields, Instant now) {
        Regulator.Facts facts = RegulatorFields.read(fields, now);
        List<String> unknown = facts.rules().stream()
                .filter(id -> rules.versions(id).isEmpty())
                .toList();
        if (!unknown.isEmpty()) {
            throw new NotAcceptable("rules", "There is no rule " + String.join(", ", unknown) + ".");
        }
        return facts;
    }

    private static String slug(String name, UUID id) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-", "");
        return plain.substring(0, Math.min(MOST, plain.length())) + "-"
                + id.toString().substring(0, SHORT);
    }
}
