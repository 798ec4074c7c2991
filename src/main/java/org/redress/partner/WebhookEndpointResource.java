package org.redress.partner;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.redress.NotFound;
import org.redress.delivery.webhooks.HookLog;
import org.redress.delivery.webhooks.HookSending;
import org.redress.partner.answers.Endpoint;
import org.redress.partner.views.EndpointView;
import org.redress.partner.views.WebhookView;
import org.redress.platform.Hooks;
import org.redress.platform.WebhookEndpoint;
import org.redress.platform.WebhookEndpoints;

/** Where the calling platform wants its webhooks: one endpoint each. */
@Path("/api/v1/webhook-endpoint")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scopes.WEBHOOKS)
@SecurityRequirement(name = "platform", scopes = Scopes.WEBHOOKS)
@Tag(name = "Webhook endpoint")
@Transactional
public class WebhookEndpointResource {
    private final CallingPlatform platform;
    private final WebhookEndpoints endpoints;
    private final Hooks hooks;
    private final HookSending sending;
    private final HookLog log;
    private final WebhookAddress addresses;
    private final InstantSource time;

    WebhookEndpointResource(
            CallingPlatform platform,
            WebhookEndpoints endpoints,
            Hooks hooks,
            HookSending sending,
            HookLog log,
            WebhookAddress addresses,
            InstantSource time) {
        this.platform = platform;
        this.endpoints = endpoints;
        this.hooks = hooks;
        this.sending = sending;
        this.log = log;
        this.addresses = addresses;
        this.time = time;
    }

    @GET
    @Operation(
            operationId = "showWebhookEndpoint",
            summary = "Where your webhooks go",
            description = "Also the endpoint that we switched off because it answered 410: then `active` is false.")
    @APIResponse(responseCode = "200", description = "The endpoint, without its secret")
    @APIResponse(responseCode = "404", ref = "not-found")
    public EndpointView show() {
        return EndpointView.of(shown(), null, time.instant());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "registerWebhookEndpoint",
            summary = "Say where your webhooks go",
            description = "Takes the place of the endpoint before it and makes a new secret, shown only here.")
    @APIResponse(responseCode = "200", description = "The endpoint with its secret")
    @APIResponse(responseCode = "400", ref = "invalid-request")
    public EndpointView register(@NotNull @Valid Endpoint endpoint) {
        String secret = hooks.newSecret();
        Hooks.Target target = new Hooks.Target(addresses.checked(endpoint.url()), secret);
        Instant now = time.instant();
        return EndpointView.of(hooks.register(platform.id(), target, platform.actor(), now), secret, now);
    }

    @DELETE
    @Operation(operationId = "removeWebhookEndpoint", summary = "Get no more webhooks")
    @APIResponse(responseCode = "204", description = "Nothing is sent any more")
    @APIResponse(responseCode = "404", ref = "not-found")
    public void remove() {
        hooks.remove(platform.id(), "removed by the platform", platform.actor(), time.instant());
    }

    @POST
    @Path("secret-rotation")
    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "Get a new secret",
            description = "For 24 hours every webhook carries two signatures, by the new secret and by the one before"
                    + " it, so that nothing is lost while you change over. Rotated again meanwhile, it carries more.")
    @APIResponse(responseCode = "200", description = "The endpoint with its new secret, shown only here")
    @APIResponse(responseCode = "409", ref = "conflict")
    @APIResponse(responseCode = "404", ref = "not-found")
    public EndpointView rotate() {
        Instant now = time.instant();
        String secret = hooks.rotate(platform.id(), platform.actor(), now);
        return EndpointView.of(shown(), secret, now);
    }

    @POST
    @Path("activation")
    @Operation(
            operationId = "activateWebhookEndpoint",
            summary = "Switch your endpoint on again",
            description = "After it answered 410. Webhooks that still wait are tried. One that is on stays on.")
    @APIResponse(responseCode = "200", description = "The endpoint")
    @APIResponse(responseCode = "404", ref = "not-found")
    public EndpointView activate() {
        shown();
        Instant now = time.instant();
        return EndpointView.of(hooks.activate(platform.id(), platform.actor(), now), null, now);
    }

    @POST
    @Path("test")
    @Operation(
            operationId = "testWebhookEndpoint",
            summary = "Have a test sent",
            description = "A `webhook.test` with empty data. Read the delivery to see how it ended; while one waits,"
                    + " no second is made.")
    @APIResponse(
            responseCode = "202",
            description = "The delivery; its own address is in `Location`",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    @APIResponse(responseCode = "404", ref = "not-found")
    public Response test() {
        UUID id = sending.test(platform.id(), time.instant());
        return Response.accepted(WebhookView.of(log.find(platform.id(), id).orElseThrow()))
                .location(URI.create("/api/v1/webhook-deliveries/" + id))
                .build();
    }

    /** The active one, or the one that answered 410; one that was taken away is as good as none. */
    private WebhookEndpoint shown() {
        return endpoints
                .latestOf(platform.id())
                .filter(endpoint -> endpoint.isActive() || endpoint.isGone())
                .orElseThrow(() -> new NotFound("webhook endpoint"));
    }
}
