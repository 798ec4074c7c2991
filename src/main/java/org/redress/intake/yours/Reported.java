package org.redress.intake.yours;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.redress.cases.sharing.Sharing;
import org.redress.policy.regulator.Regulator;
import org.redress.policy.regulator.Regulators;
import org.redress.removal.regulator.RegulatorStep;
import org.redress.removal.regulator.RegulatorSteps;
import org.redress.web.Moments;

/** To which regulators a case was reported: whom and when, and nothing of what they said. */
@ApplicationScoped
class Reported {
    @Inject
    RegulatorSteps steps;

    @Inject
    Regulators regulators;

    @Inject
    Sharing sharing;

    /** {@return who may read about the case now, as the person chose; empty when nobody may} */
    String mayRead(UUID caseId, StateWords words) {
        Set<UUID> chosen = sharing.of(caseId).receivers();
        return chosen.isEmpty()
                ? ""
                : words.text(
                        "yours_shared",
                        regulators.all().stream()
                                .filter(each -> chosen.contains(each.id()))
                                .map(Regulator::name)
                                .sorted()
                                .collect(Collectors.joining(", ")));
    }

    List<String> of(UUID caseId, StateWords words) {
        List<RegulatorStep> sent = steps.ofCase(caseId).stream()
                .filter(step -> step.sentAt().isPresent())
                .toList();
        if (sent.isEmpty()) {
            return List.of();
        }
        Map<UUID, String> names = regulators.all().stream().collect(Collectors.toMap(Regulator::id, Regulator::name));
        return sent.stream()
                .map(step -> words.text(
                        "state_regulator",
                        names.getOrDefault(step.regulatorId(), ""),
                        Moments.inUtc(step.sentAt().orElseThrow(), words.language())))
                .toList();
    }
}
