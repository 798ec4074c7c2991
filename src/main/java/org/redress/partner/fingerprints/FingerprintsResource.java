package org.redress.partner.fingerprints;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.redress.partner.Parameters;
import org.redress.partner.Scopes;

/** What the calling platform watches for, and what it has to delete. */
@Path("/api/v1/fingerprints")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scopes.FINGERPRINTS)
@SecurityRequirement(name = "platform", scopes = Scopes.FINGERPRINTS)
@Tag(name = "Fingerprints")
public class FingerprintsResource {
    private final FingerprintReading reading;

    FingerprintsResource(FingerprintReading reading) {
        this.reading = reading;
    }

    @GET
    @Operation(
            operationId = "listFingerprints",
            summary = "List the fingerprints that you watch for, and those withdrawn",
            description = "Oldest change first; none ever appears behind a cursor. You watch from the first call on:"
                    + " what was there before comes within seconds.")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "400", ref = "invalid-request")
    public FingerprintPageView list(
            @QueryParam("status")
                    @Parameter(
                            description = "Only these",
                            schema =
                                    @Schema(
                                            implementation = String.class,
                                            enumeration = {"active", "withdrawn"}))
                    @Nullable
                    String status,
            @QueryParam("cursor") @Parameter(description = "next_cursor of the page before") @Nullable String cursor,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Parameter(
                            schema =
                                    @Schema(
                                            implementation = Integer.class,
                                            minimum = "1",
                                            maximum = "200",
                                            defaultValue = "50"))
                    String limit) {
        return reading.page(status, cursor, Parameters.limit(limit));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "readFingerprint", summary = "Read a fingerprint")
    @APIResponse(
            responseCode = "200",
            description = "The fingerprint",
            headers =
                    @Header(
                            name = "ETag",
                            description = "For If-Match",
                            schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = FingerprintView.class)))
    @APIResponse(responseCode = "304", description = "You have this state already")
    @APIResponse(responseCode = "404", ref = "not-found")
    public Response read(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        FingerprintReading.Read read = reading.read(id);
        Response.ResponseBuilder answer = read.etag().equals(known) ? Response.notModified() : Response.ok(read.view());
        return answer.header(HttpHeaders.ETAG, read.etag()).build();
    }
}
