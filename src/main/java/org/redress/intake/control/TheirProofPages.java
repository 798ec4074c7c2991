package org.redress.intake.control;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.redress.cases.Proofs;
import org.redress.intake.Visiting;
import org.redress.web.Answered;

/** The signed receipt, to read and to keep. */
@Path("/yours/proof")
@PermitAll
@Produces(Answered.HTML)
public class TheirProofPages {
    @Inject
    TheirCase theirs;

    @Inject
    Visiting visiting;

    @Inject
    Proofs proofs;

    @CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Proof(String text) implements TemplateInstance {}

    @GET
    @Transactional
    public Response proof() {
        return theirs.show(
                id -> Answered.page(new Proof(proofs.of(id, visiting.now()).text())));
    }

    @GET
    @Path("text")
    @Transactional
    public Response text() {
        return theirs.show(id -> Response.ok(proofs.of(id, visiting.now()).text())
                .type(MediaType.TEXT_PLAIN + ";charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"proof.txt\"")
                .build());
    }
}
