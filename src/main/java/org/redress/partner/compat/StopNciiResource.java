package org.redress.partner.compat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.redress.NotAcceptable;
import org.redress.fingerprint.publication.Feedbacks;
import org.redress.partner.ProblemException;
import org.redress.web.problem.ProblemKind;

/**
 * The feed as {@code python-threatexchange}, {@code tx} and HMA read it. Everybody may knock: the two keys open it, and
 * each method asks for them first.
 */
@Path("/compat/stopncii/v1")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@SecurityRequirementsSet({@SecurityRequirement(name = "feedEndpoint"), @SecurityRequirement(name = "feedSubscription")})
@Tag(name = "Feeds")
@APIResponse(responseCode = "401", ref = "feed-key-unknown")
public class StopNciiResource {
    private static final int FULL_PAGE = 800;
    private static final int MOST_DIGITS = 15;

    private final Openers openers;
    private final Fetching fetching;
    private final Feedbacks feedbacks;
    private final ObjectMapper json;
    private final InstantSource time;

    StopNciiResource(Openers openers, Fetching fetching, Feedbacks feedbacks, ObjectMapper json, InstantSource time) {
        this.openers = openers;
        this.fetching = fetching;
        this.feedbacks = feedbacks;
        this.json = json;
        this.time = time;
    }

    @GET
    @Path("FetchHashes")
    @Operation(
            operationId = "fetchHashes",
            summary = "Fetch the fingerprints that you watch for",
            description = "In the order of change; withdrawn ones stay for at least 35 days. Go on with nextPageToken"
                    + " while hasMoreRecords, and begin the next time at the last nextSetTimestamp.")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = HashPage.class)))
    @APIResponse(responseCode = "400", ref = "invalid-request")
    public Response fetch(
            @BeanParam FeedKeyHeaders keys,
            @QueryParam("startTimestamp")
                    @DefaultValue("0")
                    @Parameter(
                            description = "Seconds since 1970, inclusive",
                            schema = @Schema(implementation = Long.class, minimum = "0"))
                    String since,
            @QueryParam("pageSize")
                    @DefaultValue("800")
                    @Parameter(
                            description = "More than 800 is taken as 800",
                            schema = @Schema(implementation = Integer.class, minimum = "1", defaultValue = "800"))
                    String pageSize,
            @QueryParam("nextPageToken") @Nullable String token) {
        UUID platform = openers.platform(keys);
        long start = number("startTimestamp", since);
        long size = Math.min(number("pageSize", pageSize), FULL_PAGE);
        if (size < 1) {
            throw new NotAcceptable("pageSize", "must be at least 1");
        }
        return Response.ok(fetching.page(platform, start, token, (int) size)).build();
    }

    @POST
    @Path("SubmitFeedback")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "submitFeedback",
            summary = "Say what you did with hashes",
            description = "Withdrawn or Deleted of a withdrawn hash proves that you deleted it. Nothing of this answers"
                    + " a removal request. Hashes that you were not given are passed over.")
    @RequestBody(content = @Content(schema = @Schema(implementation = SubmittedFeedback.class)))
    @APIResponse(
            responseCode = "200",
            description = "Taken",
            content = @Content(schema = @Schema(implementation = Map.class)))
    @APIResponse(responseCode = "400", ref = "invalid-request")
    public Map<String, Object> feedback(@BeanParam FeedKeyHeaders keys, String body) {
        UUID platform = openers.platform(keys);
        feedbacks.sayOfHashes(platform, read(body).said(), time.instant());
        return Map.of();
    }

    @POST
    @Path("SubmitHashes")
    @Operation(
            operationId = "submitHashes",
            summary = "Contribute hashes",
            description = "No platform may: what is here was reported by the person shown.")
    @APIResponse(responseCode = "403", ref = "may-not-contribute")
    public Response contribute(@BeanParam FeedKeyHeaders keys) {
        openers.platform(keys);
        throw new ProblemException(ProblemKind.MAY_NOT_CONTRIBUTE);
    }

    private SubmittedFeedback read(String body) {
        try {
            SubmittedFeedback read = json.readValue(body, SubmittedFeedback.class);
            if (read != null) {
                return read;
            }
        } catch (JsonProcessingException e) {
            // Falls through: its message would repeat what was sent.
        }
        throw new NotAcceptable("(body)", "is not the JSON that is expected here");
    }

    private static long number(String name, String typed) {
        if (!typed.matches("[0-9]{1," + MOST_DIGITS + "}")) {
            throw new NotAcceptable(name, "must be a whole number, not negative");
        }
        return Long.parseLong(typed);
    }
}
