package org.redress.intake;

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
import java.util.Optional;
import java.util.UUID;
import org.redress.cases.Helpers;
import org.redress.cases.Reports;
import org.redress.intake.yours.Access;
import org.redress.web.Answered;

/** Somebody whom the person trusts may read their page, until the person ends it. */
@Path("/yours/helper")
@PermitAll
@Produces(Answered.HTML)
public class HelperPages {
    @Inject
    Visiting visiting;

    @Inject
    Helpers helpers;

    @Inject
    Access access;

    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record HelperAsk(Access.Shown access) implements TemplateInstance {}

    /** Shown once, as the person's own code was. */
    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record HelperMade(String reference, String code) implements TemplateInstance {}

    @GET
    public Response ask() {
        return visiting.caseId()
                .map(id -> Answered.page(new HelperAsk(access.of(id))))
                .orElseGet(() -> Answered.to("/return"));
    }

    /** Answers the page itself, since the code can be shown only now. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response make() {
        Optional<UUID> caseId = visiting.caseId();
        if (caseId.isEmpty()) {
            return ReturnPages.timeOut("");
        }
        Reports.Credentials made = helpers.make(caseId.get(), visiting.now());
        return Answered.page(
                new HelperMade(made.reference().shown(), made.code().shown()));
    }

    @POST
    @Path("end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response end() {
        Optional<UUID> caseId = visiting.caseId();
        if (caseId.isEmpty()) {
            return ReturnPages.timeOut("");
        }
        helpers.end(caseId.get(), visiting.now());
        return Answered.to("/yours/helper");
    }
}
