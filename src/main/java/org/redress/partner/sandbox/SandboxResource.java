package org.redress.partner.sandbox;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.redress.NotAcceptable;
import org.redress.partner.CallingPlatform;
import org.redress.partner.ProblemException;
import org.redress.removal.sandbox.Proofs;
import org.redress.removal.sandbox.Reset;
import org.redress.removal.sandbox.Sandbox;
import org.redress.removal.sandbox.SandboxKind;
import org.redress.web.problem.ProblemKind;

/** The calling platform's sandbox. A live client is told that it is none of the sandbox's. */
@Path("/api/v1/sandbox")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed("removal-requests:read")
@SecurityRequirement(name = "platform", scopes = "removal-requests:read")
@Tag(name = "Sandbox")
@Transactional
public class SandboxResource {
    private final CallingPlatform platform;
    private final Sandbox sandbox;
    private final Today today;
    private final Reset resets;
    private final Proofs proofs;
    private final InstantSource time;

    SandboxResource(
            CallingPlatform platform, Sandbox sandbox, Today today, Reset resets, Proofs proofs, InstantSource time) {
        this.platform = platform;
        this.sandbox = sandbox;
        this.today = today;
        this.resets = resets;
        this.proofs = proofs;
        this.time = time;
    }

    @POST
    @Path("requests")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Operation(
            operationId = "generateSandboxRequests",
            summary = "Generate requests to yourself",
            description = "They come as real ones do, webhook and all. A sandbox holds at most 500.")
    @APIResponse(
            responseCode = "201",
            description = "Sent; listed two seconds later",
            content = @Content(schema = @Schema(implementation = Generation.class)))
    @APIResponse(responseCode = "409", ref = "sandbox-full")
    @APIResponse(responseCode = "429", ref = "sandbox-day-over")
    public Generation generate(@NotNull @Valid Wish wish) {
        int count = Optional.ofNullable(wish.count()).orElse(1);
        List<SandboxKind> kinds = new ArrayList<>();
        wish.kinds().forEach(kind -> kinds.addAll(Collections.nCopies(count, kind)));
        Instant now = time.instant();
        UUID own = own();
        today.take(own, kinds.size(), now);
        List<UUID> made = sandbox.generate(own, kinds, now);
        List<Generation.One> data = new ArrayList<>();
        for (int i = 0; i < made.size(); i++) {
            data.add(new Generation.One(made.get(i), kinds.get(i)));
        }
        return new Generation(data);
    }

    @POST
    @Path("clock")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "advanceSandboxClock",
            summary = "Let time go by in your sandbox",
            description = "All that happened there moves into the past by so much, so that your clock and ours go on"
                    + " agreeing. What ran out shows within a second, with its webhooks.")
    @APIResponse(responseCode = "200", description = "Moved; every request counts as changed")
    public Moved advance(@NotNull @Valid Advance advance) {
        return new Moved(sandbox.advance(own(), duration(advance.by()), time.instant()));
    }

    @POST
    @Path("reset")
    @Operation(
            operationId = "resetSandbox",
            summary = "Forget every generated request",
            description = "What you have proven stays.")
    @APIResponse(responseCode = "200", description = "Nothing is left")
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Moved reset() {
        return new Moved(resets.reset(own(), time.instant()));
    }

    @GET
    @Path("checklist")
    @Operation(
            operationId = "showSandboxChecklist",
            summary = "What you have proven, and what is missing",
            description = "The organisation sees the same list before you go live.")
    @APIResponse(responseCode = "200", description = "Each thing with when it was first seen")
    public ChecklistView checklist() {
        return ChecklistView.of(proofs.of(own()));
    }

    private UUID own() {
        if (!platform.isSandbox()) {
            throw new ProblemException(ProblemKind.NOT_A_SANDBOX);
        }
        return platform.id();
    }

    private static Duration duration(String typed) {
        try {
            Duration by = Duration.parse(typed);
            if (by.compareTo(Duration.ofSeconds(1)) >= 0 && by.compareTo(Sandbox.FURTHEST) <= 0) {
                return by;
            }
        } catch (DateTimeParseException | ArithmeticException e) {
            // Said below.
        }
        throw new NotAcceptable("by", "must be an ISO 8601 duration from PT1S to P31D, such as PT47H");
    }
}
