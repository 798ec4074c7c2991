package org.redress.partner;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.redress.NotFound;
import org.redress.delivery.webhooks.Hook;
import org.redress.delivery.webhooks.HookLog;
import org.redress.delivery.webhooks.HookSending;
import org.redress.partner.views.WebhookPageView;
import org.redress.partner.views.WebhookView;

/** Every webhook to the calling platform with its attempts, as our own staff see them. */
@Path("/api/v1/webhook-deliveries")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scopes.WEBHOOKS)
@SecurityRequirement(name = "platform", scopes = Scopes.WEBHOOKS)
@Tag(name = "Webhook deliveries")
@Transactional
public class WebhookDeliveriesResource {
    private final CallingPlatform platform;
    private final HookLog log;
    private final HookSending sending;
    private final Cursors cursors;
    private final InstantSource time;

    WebhookDeliveriesResource(
            CallingPlatform platform, HookLog log, HookSending sending, Cursors cursors, InstantSource time) {
        this.platform = platform;
        this.log = log;
        this.sending = sending;
        this.cursors = cursors;
        this.time = time;
    }

    @GET
    @Operation(
            operationId = "listWebhookDeliveries",
            summary = "List your webhooks with their attempts",
            description = "Oldest change first; one that is tried again appears again. A change is listed after two"
                    + " seconds, and never falls behind a cursor.")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "400", ref = "invalid-request")
    public WebhookPageView list(
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
        int most = Parameters.limit(limit);
        Cursor after = cursor == null ? Cursor.START : cursors.read(platform.id(), cursor);
        Instant settled = time.instant().minus(Listing.SETTLED);
        List<Hook> found =
                log.changedAfter(platform.id(), new HookLog.Place(after.updatedAt(), after.id()), settled, most + 1);
        List<Hook> shown = found.subList(0, Math.min(found.size(), most));
        return new WebhookPageView(
                shown.stream().map(WebhookView::of).toList(), next(cursor, shown), found.size() > most);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "readWebhookDelivery", summary = "Read one webhook with its attempts")
    @APIResponse(responseCode = "200", description = "The webhook")
    @APIResponse(responseCode = "404", ref = "not-found")
    public WebhookView read(@PathParam("id") UUID id) {
        return WebhookView.of(log.find(platform.id(), id).orElseThrow(() -> new NotFound("webhook")));
    }

    @POST
    @Path("{id}/redelivery")
    @Operation(
            operationId = "redeliverWebhook",
            summary = "Have one sent again",
            description = "Under the same `webhook-id`. One that waits is tried now, and one that is under way is left"
                    + " alone, so that asking twice sends once.")
    @APIResponse(responseCode = "200", description = "It is on its way")
    @APIResponse(responseCode = "404", ref = "not-found")
    @APIResponse(responseCode = "409", ref = "conflict")
    public WebhookView sendAgain(@PathParam("id") UUID id) {
        return WebhookView.of(sending.again(platform.id(), id, platform.actor(), time.instant()));
    }

    private @Nullable String next(@Nullable String cursor, List<Hook> shown) {
        if (shown.isEmpty()) {
            return cursor;
        }
        Hook last = shown.get(shown.size() - 1);
        return cursors.write(platform.id(), new Cursor(last.changedAt(), last.id()));
    }
}
