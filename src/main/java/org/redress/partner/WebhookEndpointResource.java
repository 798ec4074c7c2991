package org.redress.partner;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.redress.NotFound;
import org.redress.partner.answers.Endpoint;
import org.redress.partner.views.EndpointView;
import org.redress.platform.Connections;
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
    private final Connections connections;
    private final WebhookAddress addresses;
    private final InstantSource time;

    WebhookEndpointResource(
            CallingPlatform platform,
            WebhookEndpoints endpoints,
            Connections connections,
            WebhookAddress addresses,
            InstantSource time) {
        this.platform = platform;
        this.endpoints = endpoints;
        this.connections = connections;
        this.addresses = addresses;
        this.time = time;
    }

    @GET
    @Operation(operationId = "showWebhookEndpoint", summary = "Where your webhooks go")
    @APIResponse(responseCode = "200", description = "The endpoint, without its secret")
    @APIResponse(responseCode = "404", ref = "not-found")
    public EndpointView show() {
        return EndpointView.of(active(), null);
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
        String secret = connections.newSecret();
        Connections.Target target = new Connections.Target(addresses.checked(endpoint.url()), secret);
        return EndpointView.of(connections.register(platform.id(), target, platform.actor(), time.instant()), secret);
    }

    @DELETE
    @Operation(operationId = "removeWebhookEndpoint", summary = "Get no more webhooks")
    @APIResponse(responseCode = "204", description = "Nothing is sent any more")
    @APIResponse(responseCode = "404", ref = "not-found")
    public void remove() {
        connections.disable(active(), "removed by the platform", platform.actor(), time.instant());
    }

    private WebhookEndpoint active() {
        return endpoints.activeOf(platform.id()).orElseThrow(() -> new NotFound("webhook endpoint"));
    }
}
