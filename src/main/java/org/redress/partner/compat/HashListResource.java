package org.redress.partner.compat;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.redress.fingerprint.publication.FeedPage;
import org.redress.fingerprint.publication.FeedPages;
import org.redress.fingerprint.publication.PublicationStatus;
import org.redress.fingerprint.publication.Signal;

/** Every PDQ hash that is active, as the {@code local_file} format of {@code python-threatexchange} has it. */
@Path("/compat/hashes.txt")
@Produces(MediaType.TEXT_PLAIN)
@PermitAll
@SecurityRequirementsSet({@SecurityRequirement(name = "feedEndpoint"), @SecurityRequirement(name = "feedSubscription")})
@Tag(name = "Feeds")
public class HashListResource {
    private static final int AT_ONCE = 5_000;
    private final Openers openers;
    private final FeedPages pages;
    private final InstantSource time;

    HashListResource(Openers openers, FeedPages pages, InstantSource time) {
        this.openers = openers;
        this.pages = pages;
        this.time = time;
    }

    @GET
    @Operation(
            operationId = "listHashes",
            summary = "Every active PDQ hash",
            description = "One line each, \"pdq\" and 64 hex digits. It says nothing of withdrawals: take the whole"
                    + " list anew at least daily, delete what is not on it any more, and confirm that.")
    @APIResponse(
            responseCode = "200",
            description = "The list",
            content = @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "401", ref = "feed-key-unknown")
    public Response list(@BeanParam FeedKeyHeaders keys) {
        UUID platform = openers.platform(keys);
        Instant now = time.instant();
        StreamingOutput lines = out -> write(platform, now, out);
        return Response.ok(lines).build();
    }

    /** A page at a time, so that neither memory nor the feed's lock is held for the whole list. */
    private void write(UUID platform, Instant now, OutputStream out) throws IOException {
        long after = 0;
        boolean more = true;
        while (more) {
            FeedPage page = pages.read(platform, new FeedPages.From(0, after), AT_ONCE, now);
            StringBuilder lines = new StringBuilder();
            for (FeedPage.Row row : page.rows()) {
                after = row.position();
                if (row.signal() == Signal.PDQ && row.status() == PublicationStatus.ACTIVE) {
                    lines.append("pdq ").append(row.hash()).append('\n');
                }
            }
            out.write(lines.toString().getBytes(StandardCharsets.US_ASCII));
            more = page.more();
        }
    }
}
