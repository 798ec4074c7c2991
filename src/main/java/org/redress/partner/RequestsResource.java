package org.redress.partner;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
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
import org.redress.partner.views.PageView;
import org.redress.partner.views.RequestView;
import org.redress.removal.RemovalStatus;

/** What the calling platform was asked to remove. */
@Path("/api/v1/removal-requests")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scopes.READ)
@SecurityRequirement(name = "platform", scopes = Scopes.READ)
@Tag(name = "Removal requests")
public class RequestsResource {
    private final CallingPlatform platform;
    private final ListedPages pages;
    private final Reading reading;

    RequestsResource(CallingPlatform platform, ListedPages pages, Reading reading) {
        this.platform = platform;
        this.pages = pages;
        this.reading = reading;
    }

    @GET
    @Operation(
            operationId = "listRemovalRequests",
            summary = "List your removal requests",
            description = "Oldest change first. A change is listed after two seconds, and never falls behind a cursor."
                    + " Listing is no receipt.")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = PageView.class)))
    @APIResponse(responseCode = "400", ref = "invalid-request")
    public Listed list(
            @QueryParam("status")
                    @Parameter(
                            description = "Only these; may be repeated",
                            schema = @Schema(implementation = RemovalStatus[].class))
                    List<String> status,
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
        Listing.Wanted wanted =
                new Listing.Wanted(platform.id(), Parameters.statuses(status), cursor, Parameters.limit(limit));
        return pages.page(wanted);
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "readRemovalRequest",
            summary = "Read a removal request",
            description = "Fetching it is your receipt of it: clocks that start at receipt run from now, if nothing is"
                    + " missing. Fetching it again changes nothing, unless it was completed meanwhile.")
    @APIResponse(
            responseCode = "200",
            description = "The request",
            headers =
                    @Header(
                            name = "ETag",
                            description = "For If-Match",
                            schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = RequestView.class)))
    @APIResponse(responseCode = "304", description = "You have this state already")
    @APIResponse(responseCode = "404", ref = "not-found")
    public Response read(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        Reading.Read read = reading.fetch(id);
        if (read.etag().equals(known)) {
            return Response.notModified().header(HttpHeaders.ETAG, read.etag()).build();
        }
        return Response.ok(read.view()).header(HttpHeaders.ETAG, read.etag()).build();
    }

    /** Shows nothing, so it is no receipt either. */
    @HEAD
    @Path("{id}")
    @Operation(hidden = true)
    public Response look(@PathParam("id") UUID id) {
        return Response.ok().header(HttpHeaders.ETAG, reading.look(id).etag()).build();
    }
}
