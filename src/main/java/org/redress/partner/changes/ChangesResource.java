package org.redress.partner.changes;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.redress.delivery.changes.ChangeFeed;
import org.redress.partner.CallingPlatform;
import org.redress.partner.Parameters;
import org.redress.partner.Scopes;

/** What webhooks would tell, for platforms that cannot take them. */
@Path("/api/v1/changes")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scopes.READ)
@SecurityRequirement(name = "platform", scopes = Scopes.READ)
@Tag(name = "Changes")
public class ChangesResource {
    private static final int LONGEST_WAIT = 30;

    private final CallingPlatform platform;
    private final Changes changes;
    private final Waiting waiting;

    ChangesResource(CallingPlatform platform, Changes changes, Waiting waiting) {
        this.platform = platform;
        this.changes = changes;
        this.waiting = waiting;
    }

    @GET
    @Blocking
    @Operation(
            operationId = "listChanges",
            summary = "Follow what changes",
            description =
                    "What webhooks would tell, whether or not you have an endpoint, in order. With `wait` the call"
                            + " stays open until there is something, or until that many seconds are over. A change is listed"
                            + " after two seconds, and never falls behind a cursor. Reading it is no receipt. What happens to fingerprints"
                            + " is told with the scope fingerprints:read alone.")
    @APIResponse(
            responseCode = "200",
            description = "One page, empty when nothing is new",
            content = @Content(schema = @Schema(implementation = ChangePage.class)))
    @APIResponse(responseCode = "400", ref = "invalid-request")
    public Uni<ChangePage> list(
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
                    String limit,
            @QueryParam("wait")
                    @DefaultValue("0")
                    @Parameter(
                            description = "How many seconds to wait for something new",
                            schema =
                                    @Schema(
                                            implementation = Integer.class,
                                            minimum = "0",
                                            maximum = "30",
                                            defaultValue = "0"))
                    String wait) {
        int seconds = Parameters.number("wait", wait, 0, LONGEST_WAIT);
        // In a transaction that ends here: outside of one, the connection would be kept until the answer is sent.
        UUID asking = QuarkusTransaction.requiringNew().call(platform::id);
        var reader = new ChangeFeed.Reader(asking, platform.mayReadFingerprints());
        Changes.Wanted wanted = new Changes.Wanted(reader, cursor, Parameters.limit(limit));
        Changes.Read read = changes.page(wanted);
        if (seconds == 0 || !read.page().data().isEmpty()) {
            return Uni.createFrom().item(read.page());
        }
        return waiting.forNews(asking, read.seen(), Duration.ofSeconds(seconds))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(news -> changes.page(wanted).page());
    }
}
