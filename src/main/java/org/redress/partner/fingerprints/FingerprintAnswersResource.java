package org.redress.partner.fingerprints;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.redress.partner.Conditions;
import org.redress.partner.Scopes;

/** What a platform says of a fingerprint. */
@Path("/api/v1/fingerprints/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scopes.FEEDBACK)
@SecurityRequirement(name = "platform", scopes = Scopes.FEEDBACK)
@Tag(name = "Fingerprints")
@APIResponse(
        responseCode = "200",
        description = "Taken; the ETag is the new state's",
        content = @Content(schema = @Schema(implementation = FingerprintState.class)))
@APIResponse(responseCode = "400", ref = "invalid-request")
@APIResponse(responseCode = "404", ref = "not-found")
@APIResponse(responseCode = "409", ref = "fingerprint-conflict")
@APIResponse(responseCode = "412", ref = "stale")
@APIResponse(responseCode = "422", ref = "key-reused")
@APIResponse(responseCode = "428", ref = "if-match-missing")
public class FingerprintAnswersResource {
    private final FingerprintReading reading;

    FingerprintAnswersResource(FingerprintReading reading) {
        this.reading = reading;
    }

    @POST
    @Path("withdrawal-acknowledgement")
    @Operation(
            operationId = "acknowledgeWithdrawal",
            summary = "Confirm that you deleted a withdrawn fingerprint",
            description = "The clock of the withdrawal stops, and the person is told that you confirmed.")
    public Response acknowledge(
            @PathParam("id") UUID id,
            @BeanParam Conditions conditions,
            @NotNull @Valid WithdrawalAcknowledgement body) {
        return reading.acknowledge(new FingerprintReading.Asked(id, "withdrawal-acknowledgement", conditions), body)
                .response();
    }

    @POST
    @Path("feedback")
    @Operation(
            operationId = "sayOfFingerprint",
            summary = "Say what became of a fingerprint",
            description = "It answers no removal request: say of each address what you did.")
    public Response feedback(
            @PathParam("id") UUID id, @BeanParam Conditions conditions, @NotNull @Valid FingerprintFeedback body) {
        return reading.say(new FingerprintReading.Asked(id, "feedback", conditions), body)
                .response();
    }
}
