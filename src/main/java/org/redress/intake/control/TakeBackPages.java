package org.redress.intake.control;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.redress.audit.Actor;
import org.redress.cases.CaseFiles;
import org.redress.cases.Cases;
import org.redress.cases.Decisions;
import org.redress.cases.Item;
import org.redress.intake.Visiting;
import org.redress.intake.answers.Fingerprinted;
import org.redress.web.Answered;
import org.redress.web.Languages;
import org.redress.web.Texts;

/** Takes one thing back, or some: this page is the first step, the press on it the second. */
@Path("/yours/take-back")
@PermitAll
@Produces(Answered.HTML)
public class TakeBackPages {
    @Inject
    TheirCase theirs;

    @Inject
    Visiting visiting;

    @Inject
    Decisions decisions;

    @Inject
    CaseFiles caseFiles;

    @Inject
    Cases cases;

    @Inject
    Languages languages;

    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record TakeBack(List<Thing> things, Map<String, String> wrong) implements TemplateInstance {}

    /** One thing that can be taken back, by its number in the order reported. */
    public record Thing(int number, String words) {}

    @GET
    @Transactional
    public Response ask() {
        return theirs.show(id -> Answered.page(new TakeBack(things(id), Map.of())));
    }

    @POST
    @Transactional
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response takeBack(@FormParam("thing") List<Integer> numbers) {
        return theirs.change("", id -> takeBack(id, Set.copyOf(numbers)));
    }

    private Response takeBack(UUID caseId, Set<Integer> numbers) {
        Set<UUID> chosen = caseFiles.items(caseId).stream()
                .filter(item -> numbers.contains(item.position()))
                .map(Item::id)
                .collect(Collectors.toSet());
        if (chosen.isEmpty()) {
            String wrong = Texts.text(languages.tag(), "take_back_wrong");
            return Answered.wrong(new TakeBack(things(caseId), Map.of("thing", wrong)));
        }
        decisions.withdraw(caseId, chosen, Actor.person(caseId), visiting.now());
        return Answered.to("/yours");
    }

    private List<Thing> things(UUID caseId) {
        return caseFiles.items(caseId).stream()
                .filter(item -> item.withdrawnAt().isEmpty())
                .map(item -> new Thing(
                        item.position(), Fingerprinted.words(item.kind(), cases.typed(item), languages.tag())))
                .toList();
    }
}
