package org.redress.intake.control;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.redress.web.Answered;

/** What is shown once all is erased; it knows of no case. */
@Path("/erased")
@PermitAll
@Produces(Answered.HTML)
public class ErasedPages {
    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Erased() implements TemplateInstance {}

    @GET
    public Response erased() {
        return Answered.page(new Erased());
    }
}
