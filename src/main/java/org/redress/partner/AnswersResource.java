package org.redress.partner;

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
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.redress.partner.answers.Acknowledgement;
import org.redress.partner.answers.Correction;
import org.redress.partner.answers.Dispute;
import org.redress.partner.answers.Question;
import org.redress.partner.answers.Refusal;
import org.redress.partner.answers.Removal;
import org.redress.partner.views.AnswerView;

/** What a platform may say about a removal request. Every answer is a receipt. */
@Path("/api/v1/removal-requests/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scopes.RESPOND)
@SecurityRequirement(name = "platform", scopes = Scopes.RESPOND)
@Tag(name = "Answers")
@APIResponse(
        responseCode = "200",
        description = "Taken; the ETag is the new state's",
        headers =
                @Header(
                        name = "ETag",
                        description = "For the next If-Match",
                        schema = @Schema(implementation = String.class)),
        content = @Content(schema = @Schema(implementation = AnswerView.class)))
@APIResponse(responseCode = "400", ref = "invalid-request")
@APIResponse(responseCode = "404", ref = "not-found")
@APIResponse(responseCode = "409", ref = "conflict")
@APIResponse(responseCode = "412", ref = "stale")
@APIResponse(responseCode = "422", ref = "key-reused")
@APIResponse(responseCode = "428", ref = "if-match-missing")
public class AnswersResource {
    private final Answering answering;
    private final Verbs verbs;

    AnswersResource(Answering answering, Verbs verbs) {
        this.answering = answering;
        this.verbs = verbs;
    }

    @POST
    @Path("acknowledgement")
    @Operation(operationId = "acknowledge", summary = "Say that you look at it", description = "No clock stops.")
    public Response acknowledge(
            @PathParam("id") UUID id, @BeanParam Conditions conditions, @NotNull @Valid Acknowledgement body) {
        return answer(id, "acknowledgement", conditions, body);
    }

    @POST
    @Path("question")
    @Operation(
            operationId = "askQuestion",
            summary = "Say what you miss",
            description = "No clock stops; a caseworker answers.")
    public Response ask(@PathParam("id") UUID id, @BeanParam Conditions conditions, @NotNull @Valid Question body) {
        return answer(id, "question", conditions, body);
    }

    @POST
    @Path("removal")
    @Operation(
            operationId = "claimRemoval",
            summary = "Say that you removed it",
            description = "The clocks stop, and it is checked.")
    public Response claimRemoval(
            @PathParam("id") UUID id, @BeanParam Conditions conditions, @NotNull @Valid Removal body) {
        return answer(id, "removal", conditions, body);
    }

    @POST
    @Path("correction")
    @Operation(
            operationId = "correct",
            summary = "Take back a mistaken answer of yours",
            description = "Your last answer, if nothing was recorded after it. It stays in the history; the request is"
                    + " yours to answer again, and clocks that it stopped are as if they had never stopped: they may"
                    + " be late at once.")
    public Response correct(
            @PathParam("id") UUID id, @BeanParam Conditions conditions, @NotNull @Valid Correction body) {
        return answer(id, "correction", conditions, body);
    }

    @POST
    @Path("dispute")
    @Operation(
            operationId = "dispute",
            summary = "Dispute a recorded miss",
            description = "The miss stays on record; a caseworker answers, and both see the answer beside it. One open"
                    + " dispute a deadline. It is no answer to the request: no clock moves.")
    public Response dispute(@PathParam("id") UUID id, @BeanParam Conditions conditions, @NotNull @Valid Dispute body) {
        return answer(id, "dispute", conditions, body);
    }

    @POST
    @Path("refusal")
    @Operation(
            operationId = "refuse",
            summary = "Refuse",
            description = "The wait ends, which is never \"on time\"; a caseworker judges what follows.")
    public Response refuse(@PathParam("id") UUID id, @BeanParam Conditions conditions, @NotNull @Valid Refusal body) {
        return answer(id, "refusal", conditions, body);
    }

    private Response answer(UUID id, String verb, Conditions conditions, Object body) {
        return answering
                .answer(new Answering.Asked(id, verb, conditions, body), verbs.of(body))
                .response();
    }
}
