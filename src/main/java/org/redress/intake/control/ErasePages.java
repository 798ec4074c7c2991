package org.redress.intake.control;

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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.audit.Actor;
import org.redress.cases.Decisions;
import org.redress.intake.Before;
import org.redress.intake.Visiting;
import org.redress.web.Answered;
import org.redress.web.Languages;
import org.redress.web.Texts;

/** Erases all that is kept, in two steps, saying first what cannot be called back. */
@Path("/yours/erase")
@PermitAll
@Produces(Answered.HTML)
public class ErasePages {
    @Inject
    TheirCase theirs;

    @Inject
    Visiting visiting;

    @Inject
    Before before;

    @Inject
    Decisions decisions;

    @Inject
    Languages languages;

    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Erase(Map<String, String> wrong) implements TemplateInstance {}

    @GET
    public Response ask() {
        return theirs.show(id -> Answered.page(new Erase(Map.of())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response erase(@FormParam("sure") @Nullable String sure) {
        return theirs.change("", id -> sure == null ? notSure() : erase(id));
    }

    private Response notSure() {
        return Answered.wrong(new Erase(Map.of("sure", Texts.text(languages.tag(), "erase_wrong"))));
    }

    private Response erase(UUID caseId) {
        decisions.erase(caseId, Actor.person(caseId), visiting.now());
        return Response.seeOther(URI.create("/erased"))
                .cookie(visiting.end(), before.end())
                .build();
    }
}
