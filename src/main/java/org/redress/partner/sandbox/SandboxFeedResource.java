package org.redress.partner.sandbox;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.redress.fingerprint.publication.Feeds;
import org.redress.partner.CallingPlatform;
import org.redress.partner.ProblemException;
import org.redress.removal.sandbox.Sandbox;
import org.redress.web.problem.ProblemKind;

/** Fingerprints of pictures that do not exist, for the sandbox that asks: given to it, and taken back from it. */
@Path("/api/v1/sandbox/fingerprints")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed("fingerprints:read")
@SecurityRequirement(name = "platform", scopes = "fingerprints:read")
@Tag(name = "Sandbox")
@Transactional
public class SandboxFeedResource {
    private final CallingPlatform platform;
    private final Sandbox sandbox;
    private final Today today;
    private final Feeds feeds;
    private final InstantSource time;

    SandboxFeedResource(CallingPlatform platform, Sandbox sandbox, Today today, Feeds feeds, InstantSource time) {
        this.platform = platform;
        this.sandbox = sandbox;
        this.today = today;
        this.feeds = feeds;
        this.time = time;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Operation(
            operationId = "generateSandboxFingerprints",
            summary = "Generate fingerprints to watch for",
            description = "From now on your sandbox watches, and is given these and no others.")
    @APIResponse(
            responseCode = "201",
            description = "Published to your sandbox",
            content = @Content(schema = @Schema(implementation = Published.class)))
    @APIResponse(responseCode = "409", ref = "sandbox-full")
    @APIResponse(responseCode = "429", ref = "sandbox-day-over")
    public Published generate(@NotNull @Valid Pictures pictures) {
        Instant now = time.instant();
        UUID own = own();
        int count = Optional.ofNullable(pictures.count()).orElse(1);
        today.take(own, count, now);
        feeds.open(own, now);
        sandbox.fingerprints(own, count, now);
        return new Published(count);
    }

    @POST
    @Path("withdrawal")
    @Operation(
            operationId = "withdrawSandboxFingerprints",
            summary = "Have all of them taken back",
            description = "As when people change their minds: each withdrawal waits until you confirm it.")
    @APIResponse(responseCode = "200", description = "Withdrawn")
    public Published withdraw() {
        return new Published(sandbox.takeBack(own(), time.instant()).size());
    }

    private UUID own() {
        if (!platform.isSandbox()) {
            throw new ProblemException(ProblemKind.NOT_A_SANDBOX);
        }
        return platform.id();
    }
}
