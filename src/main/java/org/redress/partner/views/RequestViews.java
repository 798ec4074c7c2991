package org.redress.partner.views;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redress.cases.CaseFile;
import org.redress.cases.CaseFiles;
import org.redress.cases.Cases;
import org.redress.cases.Declaration;
import org.redress.cases.DeclarationMade;
import org.redress.cases.Item;
import org.redress.cases.ItemKind;
import org.redress.partner.views.RequestView.Content;
import org.redress.partner.views.RequestView.Declared;
import org.redress.partner.views.RequestView.Step;
import org.redress.platform.Generator;
import org.redress.platform.Generators;
import org.redress.platform.WebAddress;
import org.redress.policy.RefusalGround;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalStatus;
import org.redress.vault.Vault;

/** Draws a removal request as its platform sees it; call it inside a transaction. */
@ApplicationScoped
public class RequestViews {
    private final CaseFiles caseFiles;
    private final Cases cases;
    private final ClockViews clocks;
    private final GivenAnswers answers;
    private final Generators generators;
    private final Vault vault;
    private final Organisation organisation;

    RequestViews(
            CaseFiles caseFiles,
            Cases cases,
            ClockViews clocks,
            GivenAnswers answers,
            Generators generators,
            Vault vault,
            Organisation organisation) {
        this.caseFiles = caseFiles;
        this.cases = cases;
        this.clocks = clocks;
        this.answers = answers;
        this.generators = generators;
        this.vault = vault;
        this.organisation = organisation;
    }

    public RequestView of(RemovalRequest request) {
        CaseFile file = caseFiles.get(request.caseId());
        Item item = caseFiles.item(request.itemId());
        List<DeclarationMade> made = caseFiles.declarations(file.id());
        Set<Declaration> declared = made.stream().map(DeclarationMade::kind).collect(Collectors.toUnmodifiableSet());
        List<DeadlineView> deadlines = clocks.of(request, declared, item);
        return new RequestView(
                request.id(),
                request.status(),
                request.sentAt().orElseThrow(),
                request.updatedAt(),
                request.follows().orElse(null),
                content(request, item),
                organisation.asks(file, declared, signature(request, declared)),
                declarations(made),
                RequestView.Validity.of(deadlines),
                deadlines,
                request.refusalGround().map(RefusalGround::valueOf).orElse(null),
                answers.of(request),
                request.steps().stream()
                        .map(step -> new Step(step.at(), step.event(), step.toStatus()))
                        .toList());
    }

    private Optional<String> signature(RemovalRequest request, Set<Declaration> declared) {
        boolean told = request.status() != RemovalStatus.WITHDRAWN && declared.contains(Declaration.OWN_SIGNATURE);
        return told ? cases.ownSignature(request.caseId()) : Optional.empty();
    }

    private static List<Declared> declarations(List<DeclarationMade> made) {
        return made.stream()
                .map(each -> new Declared(each.kind(), each.declaredAt(), each.wording()))
                .toList();
    }

    /** What was withdrawn or erased is named no more; a threat not yet carried out is in the person's own words. */
    private Content content(RemovalRequest request, Item item) {
        boolean told = request.status() != RemovalStatus.WITHDRAWN
                && item.kind() != ItemKind.THREATENED
                && vault.holdsKey(request.caseId());
        @Nullable String typed = told ? cases.typed(item) : null;
        boolean isAddress = item.kind() == ItemKind.WEB_ADDRESS;
        return new Content(
                item.kind(),
                isAddress ? normal(typed) : null,
                isAddress ? null : typed,
                item.made(),
                item.generatorId()
                        .flatMap(generators::findByIdOptional)
                        .map(Generator::name)
                        .orElse(null));
    }

    private static @Nullable String normal(@Nullable String typed) {
        return Optional.ofNullable(typed)
                .map(words -> WebAddress.parse(words).map(WebAddress::normal).orElse(words))
                .orElse(null);
    }
}
