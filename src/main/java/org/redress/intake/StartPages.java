package org.redress.intake;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redress.cases.ChildCount;
import org.redress.cases.Reports;
import org.redress.intake.answers.Answers;
import org.redress.intake.answers.Kept;
import org.redress.intake.answers.Step;
import org.redress.web.Answered;
import org.redress.web.Languages;
import org.redress.web.Texts;

/** The start, what the exit button does, and the age question; until it is answered with No, nothing is kept. */
@Path("/")
@PermitAll
@Produces(Answered.HTML)
public class StartPages {
    @Inject
    Visiting visiting;

    @Inject
    ChildCount children;

    @Inject
    Languages languages;

    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Start() implements TemplateInstance {}

    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Interruption() implements TemplateInstance {}

    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Age(String chosen, Map<String, String> wrong, Kept kept) implements TemplateInstance {}

    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OtherHelp() implements TemplateInstance {}

    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Help() implements TemplateInstance {}

    @GET
    public Response start() {
        return Answered.page(new Start());
    }

    @GET
    @Path("before")
    public Response before() {
        return Answered.page(new Interruption());
    }

    @GET
    @Path("age")
    public Response age() {
        return Answered.page(new Age("", Map.of(), Kept.NOTHING));
    }

    /** Yes and Not sure leave the form: a count is all that stays. */
    @POST
    @Path("age")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answerAge(@FormParam("under18") @Nullable String under18, MultivaluedMap<String, String> form) {
        Kept kept = Kept.carried(form);
        if (languages.choose(form.getFirst(Languages.FIELD))) {
            return Answered.page(new Age(under18 == null ? "" : under18, Map.of(), kept));
        }
        if ("no".equals(under18)) {
            Answers begun = kept.putBack(Answers.begun(Reports.Credentials.random()));
            return Response.seeOther(URI.create(Step.WHO.path()))
                    .cookie(visiting.begin(begun))
                    .build();
        }
        if (under18 == null || under18.isBlank()) {
            return Answered.wrong(new Age("", Map.of("under18", Texts.text(languages.tag(), "age_wrong")), kept));
        }
        children.oneLeft(visiting.now());
        return Answered.to("/other-help");
    }

    @GET
    @Path("other-help")
    public Response otherHelp() {
        return Answered.page(new OtherHelp());
    }

    @GET
    @Path("help")
    public Response help() {
        return Answered.page(new Help());
    }
}
