package org.redress.desk.regulators;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.redress.NotFound;
import org.redress.desk.Frames;
import org.redress.desk.Option;
import org.redress.desk.Words;
import org.redress.desk.administration.Histories;
import org.redress.desk.administration.History;
import org.redress.desk.casepage.Kept;
import org.redress.policy.Confidence;
import org.redress.policy.Rule;
import org.redress.policy.RuleKind;
import org.redress.policy.RuleVersion;
import org.redress.policy.Rules;
import org.redress.policy.regulator.Regulator;
import org.redress.policy.regulator.RegulatorFields;
import org.redress.policy.regulator.RegulatorKeeping;
import org.redress.policy.regulator.Regulators;
import org.redress.staff.Role;
import org.redress.staff.SignedInStaff;

/** Builds the pages of the directory. */
@ApplicationScoped
class RegulatorPages {
    private static final Map<String, String> CONFIDENCES = Arrays.stream(Confidence.values())
            .collect(Collectors.toMap(
                    Enum::name, each -> Words.of(each.name()), (one, same) -> one, LinkedHashMap::new));

    private final Regulators regulators;
    private final Rules rules;
    private final StepList steps;
    private final PackChoices packs;
    private final Histories histories;
    private final SignedInStaff staff;
    private final Frames frames;
    private final InstantSource time;

    RegulatorPages(
            Regulators regulators,
            Rules rules,
            StepList steps,
            PackChoices packs,
            Histories histories,
            SignedInStaff staff,
            Frames frames,
            InstantSource time) {
        this.regulators = regulators;
        this.rules = rules;
        this.steps = steps;
        this.packs = packs;
        this.histories = histories;
        this.staff = staff;
        this.frames = frames;
        this.time = time;
    }

    RegulatorsPage all(Kept kept) {
        boolean reads = !staff.is(Role.ADMIN) || staff.is(Role.CASEWORKER) || staff.is(Role.SUPERVISOR);
        Map<String, Rule> known = known();
        return new RegulatorsPage(
                frames.at(time.instant()),
                regulators.all().stream().map(each -> line(each, known)).toList(),
                reads ? steps.newest() : List.of(),
                kept.fields(),
                offered(known, kept.typed("edit", "rules")),
                Option.of(CONFIDENCES, kept.typed("edit", "confidence")),
                kept,
                staff.is(Role.ADMIN));
    }

    /** @throws NotFound for an unknown slug */
    RegulatorPage one(String slug, Kept kept, String said) {
        Regulator regulator = regulators.bySlug(slug).orElseThrow(() -> new NotFound("regulator"));
        Map<String, String> facts = RegulatorFields.of(regulator);
        Map<String, String> shown = new LinkedHashMap<>(facts);
        shown.putAll(kept.fields());
        Map<String, Rule> known = known();
        return new RegulatorPage(
                frames.at(time.instant()),
                slug,
                facts,
                watches(regulator, known),
                shown,
                offered(known, shown.getOrDefault("rules", "")),
                Option.of(CONFIDENCES, shown.getOrDefault("confidence", "")),
                staff.is(Role.SUPERVISOR) ? packs.overMany(regulator.id()) : Map.of(),
                staff.is(Role.SUPERVISOR),
                History.of(
                        histories.of(RegulatorKeeping.subject(regulator)),
                        kept.fields().getOrDefault("seen", "")),
                kept,
                said,
                staff.is(Role.ADMIN));
    }

    private Map<String, Rule> known() {
        return rules.everything().stream()
                .map(RuleVersion::rule)
                .collect(Collectors.toMap(Rule::id, rule -> rule, (one, same) -> one, TreeMap::new));
    }

    /** Laws are watched; whatever else is ticked already can be taken away. */
    private static List<Option> offered(Map<String, Rule> known, String ticked) {
        List<String> ids = List.of(ticked.split("[\\s,;]+"));
        return known.values().stream()
                .filter(rule -> rule.kind() == RuleKind.LAW || ids.contains(rule.id()))
                .map(rule -> new Option(rule.id(), rule.name(), ids.contains(rule.id())))
                .toList();
    }

    private static List<String> watches(Regulator regulator, Map<String, Rule> known) {
        return regulator.rules().stream()
                .map(id -> Optional.ofNullable(known.get(id)).map(Rule::name).orElse(id))
                .toList();
    }

    private static RegulatorsPage.Line line(Regulator regulator, Map<String, Rule> known) {
        return new RegulatorsPage.Line(
                regulator.slug(),
                regulator.name(),
                regulator.country(),
                watches(regulator, known),
                regulator.looked().checkedOn().toString(),
                regulator.retiredAt().isPresent());
    }
}
