package org.redress.partner.fingerprints;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.redress.fingerprint.known.Recognition;
import org.redress.partner.CallingPlatform;
import org.redress.partner.Scopes;
import org.redress.partner.door.Charges;

/** "Do you know this fingerprint?", answered from what the asking platform was given. */
@Path("/api/v1/fingerprints/matches")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scopes.FINGERPRINTS)
@SecurityRequirement(name = "platform", scopes = Scopes.FINGERPRINTS)
@Tag(name = "Fingerprints")
public class MatchesResource {
    private static final long AGAIN_AFTER_S = 10;

    private final CallingPlatform platform;
    private final Charges charges;
    private final Recognition recognition;
    private final InstantSource time;

    MatchesResource(CallingPlatform platform, Charges charges, Recognition recognition, InstantSource time) {
        this.platform = platform;
        this.charges = charges;
        this.recognition = recognition;
        this.time = time;
    }

    @POST
    @Operation(
            operationId = "matchFingerprints",
            summary = "Ask whether you were given a picture like one of yours",
            description =
                    "Compares up to 100 PDQ hashes with every fingerprint that is published to you, exactly: those that"
                            + " differ in at most 31 of 256 bits match. What you send is neither kept nor logged.")
    @APIResponse(responseCode = "200", description = "A line for each picture, in the order asked")
    @APIResponse(responseCode = "400", ref = "invalid-request")
    @APIResponse(
            responseCode = "503",
            description =
                    "This node only just started and is still loading fingerprints; `Retry-After` says when to ask again")
    public MatchesView compare(@NotNull @Valid Pictures body) {
        platform.id();
        charges.take(body.fingerprints().size());
        List<List<Recognition.Recognised>> recognised = recognition
                .of(
                        platform.id(),
                        body.fingerprints().stream()
                                .map(Pictures.Picture::hashes)
                                .toList(),
                        platform.actor(),
                        time.instant())
                .orElseThrow(() -> new ServiceUnavailableException(AGAIN_AFTER_S));
        List<MatchesView.Line> lines = new ArrayList<>();
        for (int i = 0; i < recognised.size(); i++) {
            lines.add(MatchesView.Line.of(body.fingerprints().get(i), recognised.get(i)));
        }
        return new MatchesView(lines);
    }
}
