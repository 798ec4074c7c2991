package org.redress.partner.bulk;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.redress.partner.CallingPlatform;
import org.redress.partner.ProblemException;
import org.redress.partner.Scopes;
import org.redress.partner.door.Charges;
import org.redress.web.problem.ProblemKind;

/** Up to 1,000 answers in one call. */
@Path("/api/v1/removal-requests/answers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scopes.RESPOND)
@SecurityRequirement(name = "platform", scopes = Scopes.RESPOND)
@Tag(name = "Answers")
public class BulkResource {
    private final CallingPlatform platform;
    private final Charges charges;
    private final Bulk bulk;

    BulkResource(CallingPlatform platform, Charges charges, Bulk bulk) {
        this.platform = platform;
        this.charges = charges;
        this.bulk = bulk;
    }

    @POST
    @Operation(
            operationId = "answerMany",
            summary = "Answer many requests at once",
            description = "Up to 1,000 answers, taken in order, each in a transaction of its own and under its own"
                    + " idempotency key: one that is refused changes nothing about the others. The call answers 200"
                    + " with a result for each. Sent again, what was taken answers the same and is done once.")
    @APIResponse(
            responseCode = "200",
            description = "What became of each",
            content = @Content(schema = @Schema(implementation = BulkResults.class)))
    @APIResponse(responseCode = "400", ref = "invalid-request")
    @APIResponse(responseCode = "413", ref = "body-too-large")
    public BulkResults answer(@NotNull @Valid BulkAnswers body) {
        if (body.answers().size() > BulkAnswers.MOST) {
            throw new ProblemException(ProblemKind.TOO_MANY_ANSWERS);
        }
        platform.id();
        charges.take(body.answers().size());
        return new BulkResults(bulk.answer(body.answers()));
    }
}
