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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.redress.audit.Actor;
import org.redress.cases.Safeguarding;
import org.redress.intake.Before;
import org.redress.intake.Visiting;
import org.redress.web.Answered;

/** The person says later that somebody may be under 18: in two steps the case is sealed, and the right help shown. */
@Path("/yours/young")
@PermitAll
@Produces(Answered.HTML)
public class YoungPages {
    @Inject
    TheirCase theirs;

    @Inject
    Visiting visiting;

    @Inject
    Before before;

    @Inject
    Safeguarding safeguarding;

    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Young() implements TemplateInstance {}

    @GET
    public Response ask() {
        return theirs.show(id -> Answered.page(new Young()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response seal() {
        return theirs.change("", this::seal);
    }

    private Response seal(UUID caseId) {
        safeguarding.seal(caseId, Actor.person(caseId), visiting.now());
        return Response.seeOther(URI.create("/other-help"))
                .cookie(visiting.end(), before.end())
                .build();
    }
}
