package org.redress.desk.regulators;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.redress.NotFound;
import org.redress.desk.Frames;
import org.redress.desk.Words;
import org.redress.desk.administration.Histories;
import org.redress.desk.administration.History;
import org.redress.desk.casepage.Kept;
import org.redress.policy.Confidence;
import org.redress.policy.regulator.Regulator;
import org.redress.policy.regulator.RegulatorFields;
import org.redress.policy.regulator.RegulatorKeeping;
import org.redress.policy.regulator.Regulators;
import org.redress.staff.Role;
import org.redress.staff.SignedInStaff;

/** Builds the pages of the directory. */
@ApplicationScoped
class RegulatorPages {
    private static final List<RegulatorsPage.Choice> CONFIDENCES = Arrays.stream(Confidence.values())
            .map(each -> new RegulatorsPage.Choice(each.name(), Words.of(each.name())))
            .toList();

    private final Regulators regulators;
    private final StepList steps;
    private final PackChoices packs;
    private final Histories histories;
    private final SignedInStaff staff;
    private final Frames frames;
    private final InstantSource time;

    RegulatorPages(
            Regulators regulators,
            StepList steps,
            PackChoices packs,
            Histories histories,
            SignedInStaff staff,
            Frames frames,
            InstantSource time) {
        this.regulators = regulators;
        this.steps = steps;
        this.packs = packs;
        this.histories = histories;
        this.staff = staff;
        this.frames = frames;
        this.time = time;
    }

    RegulatorsPage all(Kept kept) {
        boolean reads = !staff.is(Role.ADMIN) || staff.is(Role.CASEWORKER) || staff.is(Role.SUPERVISOR);
        return new RegulatorsPage(
                frames.at(time.instant()),
                regulators.all().stream().map(RegulatorPages::line).toList(),
                reads ? steps.newest() : List.of(),
                kept.fields(),
                CONFIDENCES,
                kept,
                staff.is(Role.ADMIN));
    }

    /** @throws NotFound for an unknown slug */
    RegulatorPage one(String slug, Kept kept, String said) {
        Regulator regulator = regulators.bySlug(slug).orElseThrow(() -> new NotFound("regulator"));
        Map<String, String> facts = RegulatorFields.of(regulator);
        Map<String, String> shown = new LinkedHashMap<>(facts);
        shown.putAll(kept.fields());
        return new RegulatorPage(
                frames.at(time.instant()),
                slug,
                facts,
                shown,
                CONFIDENCES,
                staff.is(Role.SUPERVISOR) ? packs.overMany(regulator.id()) : List.of(),
                staff.is(Role.SUPERVISOR),
                History.of(
                        histories.of(RegulatorKeeping.subject(regulator)),
                        kept.fields().getOrDefault("seen", "")),
                kept,
                said,
                staff.is(Role.ADMIN));
    }

    private static RegulatorsPage.Line line(Regulator regulator) {
        return new RegulatorsPage.Line(
                regulator.slug(),
                regulator.name(),
                regulator.country(),
                String.join(", ", regulator.rules()),
                regulator.looked().checkedOn().toString(),
                regulator.retiredAt().isPresent());
    }
}
