package org.redress.removal.copy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.cases.CaseFiles;
import org.redress.cases.Cases;
import org.redress.cases.Item;
import org.redress.platform.Platform;
import org.redress.platform.Platforms;
import org.redress.removal.Answer;
import org.redress.removal.Deadline;
import org.redress.removal.Deadlines;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalRequests;
import org.redress.removal.RemovalStep;
import org.redress.removal.Removals;

/** The part of the copy that says what was reported and what came of it. */
@ApplicationScoped
class CopiedThings {
    @Inject
    CaseFiles caseFiles;

    @Inject
    Cases cases;

    @Inject
    RemovalRequests requests;

    @Inject
    Removals removals;

    @Inject
    Deadlines deadlines;

    @Inject
    Platforms platforms;

    List<Copy.Thing> of(UUID caseId) {
        List<RemovalRequest> asked = requests.ofCaseWithSteps(caseId);
        List<Deadline> clocks = deadlines.ofCaseWithFacts(caseId);
        return caseFiles.items(caseId).stream()
                .map(item -> thing(
                        item,
                        asked.stream()
                                .filter(request -> request.itemId().equals(item.id()))
                                .map(request -> request(request, clocks))
                                .toList()))
                .toList();
    }

    private Copy.Thing thing(Item item, List<Copy.Request> asked) {
        return new Copy.Thing(
                item.position(),
                item.kind().name(),
                cases.typed(item),
                item.made().name(),
                item.addedAt(),
                item.withdrawnAt().orElse(null),
                asked);
    }

    private Copy.Request request(RemovalRequest request, List<Deadline> clocks) {
        return new Copy.Request(
                request.id().toString(),
                platforms
                        .findByIdOptional(request.platformId())
                        .map(Platform::name)
                        .orElse(""),
                request.status().name(),
                request.sentAt().orElse(null),
                request.steps().stream().map(this::step).toList(),
                clocks.stream()
                        .filter(deadline -> deadline.obligationId().equals(request.id()))
                        .map(CopiedThings::clock)
                        .toList());
    }

    private Copy.Step step(RemovalStep step) {
        Answer said = removals.said(step);
        String words = Stream.of(said.words(), said.reference(), said.statement())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n\n"));
        return new Copy.Step(step.at(), step.event().name(), words);
    }

    private static Copy.Clock clock(Deadline deadline) {
        return new Copy.Clock(
                deadline.ruleVersion().rule().name(),
                deadline.state().name(),
                deadline.dueAt().orElse(null),
                deadline.facts().stream()
                        .map(fact -> new Copy.Fact(
                                fact.fact().kind().name(), fact.fact().at(), fact.why()))
                        .toList());
    }
}
