package org.redress.intake;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.redress.web.Answered;

/**
 * The way out. One redirect would let Back restore the page with its text from the browser's back/forward cache; a
 * page of our own in between, with the redirect from there, does not.
 */
@Path("/exit")
@PermitAll
@Produces(Answered.HTML)
public class ExitPages {
    @Inject
    @ConfigProperty(name = "redress.exit.to")
    URI elsewhere;

    @Inject
    Before before;

    @Inject
    Visiting visiting;

    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Exit() implements TemplateInstance {}

    /** The one GET that changes something: it ends the visit, and works without a script. */
    @GET
    public Response exit() {
        return Response.fromResponse(Answered.page(new Exit()))
                .cookie(visiting.end(), before.end())
                .build();
    }

    @GET
    @Path("go")
    public Response go() {
        return Response.status(Response.Status.FOUND)
                .location(elsewhere)
                .header("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"")
                .build();
    }
}
