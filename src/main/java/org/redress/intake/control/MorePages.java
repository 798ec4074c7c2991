package org.redress.intake.control;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.redress.audit.Actor;
import org.redress.cases.Decisions;
import org.redress.cases.Made;
import org.redress.cases.ReportedItem;
import org.redress.intake.Visiting;
import org.redress.intake.answers.Answers;
import org.redress.intake.answers.Places;
import org.redress.intake.answers.Step;
import org.redress.intake.answers.Wrong;
import org.redress.web.Answered;
import org.redress.web.Languages;

/** More of it was found: further addresses, or a place in words. */
@Path("/yours/more")
@PermitAll
@Produces(Answered.HTML)
public class MorePages {
    private static final Set<String> FIELDS = Set.of("addresses", "place", "fingerprints", "consent");

    @Inject
    TheirCase theirs;

    @Inject
    Visiting visiting;

    @Inject
    Decisions decisions;

    @Inject
    Places places;

    @Inject
    Languages languages;

    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record More(Answers answers, Map<String, String> wrong) implements TemplateInstance {}

    @GET
    public Response ask() {
        return theirs.show(id -> Answered.page(new More(Answers.NONE, Map.of())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(MultivaluedMap<String, String> form) {
        Answers answers = Answers.NONE.with(FIELDS, form);
        String typed = answers.one("addresses") + "\n" + answers.one("place");
        boolean inAnotherLanguage = languages.choose(form.getFirst(Languages.FIELD));
        return theirs.change(
                typed.strip(), id -> inAnotherLanguage ? Answered.page(new More(answers, Map.of())) : add(id, answers));
    }

    private Response add(UUID caseId, Answers answers) {
        Map<String, String> wrong = new LinkedHashMap<>(Wrong.in(Step.WHERE, answers, languages.tag()));
        wrong.putAll(Wrong.in(Step.PICTURE, answers, languages.tag()));
        if (!wrong.isEmpty()) {
            return Answered.wrong(new More(answers, wrong));
        }
        boolean consented = answers.has("consent", "yes");
        List<ReportedItem> found = places.in(answers).stream()
                .map(place -> new ReportedItem(place.kind(), place.typed(), Made.UNSURE, null, consented))
                .toList();
        decisions.add(caseId, found, Actor.person(caseId), visiting.now());
        return Answered.to("/yours");
    }
}
