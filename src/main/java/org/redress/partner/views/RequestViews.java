package org.redress.partner.views;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redress.cases.CaseFile;
import org.redress.cases.CaseFiles;
import org.redress.cases.CaseStatus;
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
import org.redress.removal.Deadline;
import org.redress.removal.Deadlines;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalStatus;
import org.redress.vault.Vault;

/** Draws a removal request as its platform sees it; call it inside a transaction. */
@ApplicationScoped
public class RequestViews {
    private final CaseFiles caseFiles;
    private final Cases cases;
    private final Deadlines deadlines;
    private final ClockViews clocks;
    private final GivenAnswers answers;
    private final Generators generators;
    private final Vault vault;
    private final Organisation organisation;

    RequestViews(
            CaseFiles caseFiles,
            Cases cases,
            Deadlines deadlines,
            ClockViews clocks,
            GivenAnswers answers,
            Generators generators,
            Vault vault,
            Organisation organisation) {
        this.caseFiles = caseFiles;
        this.cases = cases;
        this.deadlines = deadlines;
        this.clocks = clocks;
        this.answers = answers;
        this.generators = generators;
        this.vault = vault;
        this.organisation = organisation;
    }

    /** What a request is drawn from. An answer changes some of it and adds nothing, so it is read once for two drawings. */
    public record Parts(
            RemovalRequest request,
            CaseFile file,
            Item item,
            List<DeclarationMade> declarations,
            List<Deadline> deadlines) {}

    public Parts read(RemovalRequest request) {
        caseFiles.expect(request.caseId(), request.itemId());
        return new Parts(
                request,
                caseFiles.get(request.caseId()),
                caseFiles.item(request.itemId()),
                caseFiles.declarations(request.caseId()),
                deadlines.ofWithFacts(request.id()));
    }

    public RequestView of(RemovalRequest request) {
        return of(read(request));
    }

    /** {@return the request as it stands by now; only misses, and what was disputed of them, are asked for} */
    public RequestView of(Parts parts) {
        RemovalRequest request = parts.request();
        Item item = parts.item();
        List<DeclarationMade> made = parts.declarations();
        Set<Declaration> declared = made.stream().map(DeclarationMade::kind).collect(Collectors.toUnmodifiableSet());
        List<DeadlineView> drawn = clocks.of(request, parts.deadlines(), declared, item);
        return new RequestView(
                request.id(),
                request.status(),
                request.sentAt().orElseThrow(),
                request.updatedAt(),
                request.follows().orElse(null),
                content(parts),
                organisation.asks(parts.file(), declared, signature(parts, declared)),
                declarations(made),
                RequestView.Validity.of(drawn),
                drawn,
                request.refusalGround().map(RefusalGround::valueOf).orElse(null),
                answers.of(request),
                request.steps().stream()
                        .map(step -> new Step(step.at(), step.event(), step.toStatus()))
                        .toList());
    }

    private Optional<String> signature(Parts parts, Set<Declaration> declared) {
        boolean told = isAsked(parts) && declared.contains(Declaration.OWN_SIGNATURE);
        return told ? cases.ownSignature(parts.file().id()) : Optional.empty();
    }

    /** Nothing is asked any more once it was withdrawn, nor of a case that only safeguarding may read. */
    private static boolean isAsked(Parts parts) {
        return parts.request().status() != RemovalStatus.WITHDRAWN
                && parts.file().status() != CaseStatus.SEALED;
    }

    private static List<Declared> declarations(List<DeclarationMade> made) {
        return made.stream()
                .map(each -> new Declared(each.kind(), each.declaredAt(), each.wording()))
                .toList();
    }

    /** What was withdrawn or erased is named no more; a threat not yet carried out is in the person's own words. */
    private Content content(Parts parts) {
        Item item = parts.item();
        boolean told = isAsked(parts)
                && item.kind() != ItemKind.THREATENED
                && vault.holdsKey(parts.file().id());
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
