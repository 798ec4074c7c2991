package org.redress.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.redress.intake.answers.Answers;
import org.redress.intake.answers.Kept;
import org.redress.intake.answers.Step;
import org.redress.intake.answers.Wrong;
import org.redress.web.Answered;
import org.redress.web.Languages;

/** One question a page. What was typed is kept even when something about it has to be put right. */
@Path("/{step:who|country|where|picture|made|words|contact|true|ask|keep}")
@PermitAll
@Produces(Answered.HTML)
public class QuestionPages {
    @Inject
    Visiting visiting;

    @Inject
    Questions questions;

    @Inject
    Languages languages;

    @GET
    @Transactional
    public Response ask(@PathParam("step") String word) {
        return visiting.answers()
                .map(answers -> Answered.page(questions.page(Step.of(word), answers, Map.of())))
                .orElseGet(() -> Answered.to("/before"));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(@PathParam("step") String word, MultivaluedMap<String, String> form) {
        Step step = Step.of(word);
        boolean inAnotherLanguage = languages.choose(form.getFirst(Languages.FIELD));
        Optional<Answers> before = visiting.answers();
        if (before.isEmpty()) {
            return Answered.with(
                    Response.Status.UNAUTHORIZED.getStatusCode(), new Questions.TimeOut(Kept.typed(step, form)));
        }
        UUID draftId = visiting.draftId().orElseThrow();
        Answers answers = before.get().with(step.fields(), form);
        if (inAnotherLanguage || form.containsKey("stay")) {
            visiting.keep(draftId, answers);
            return Answered.to(step.path());
        }
        Map<String, String> wrong = Wrong.in(step, answers, languages.tag());
        if (form.containsKey("later")) {
            visiting.save(draftId, wrong.isEmpty() ? answers.reached(step) : answers.open(step));
            return Answered.to("/saved");
        }
        if (!wrong.isEmpty()) {
            return Answered.wrong(questions.page(step, answers, wrong));
        }
        visiting.keep(draftId, answers.reached(step));
        return Answered.to(form.containsKey("change") || form.containsKey("enough") ? Step.CHECK : step.next());
    }
}
