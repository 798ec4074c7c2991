package org.redress.desk.clients;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.redress.NotFound;
import org.redress.NotPossibleNow;
import org.redress.desk.Frames;
import org.redress.desk.Roles;
import org.redress.desk.casepage.Kept;
import org.redress.platform.Platform;
import org.redress.platform.keys.FeedKeys;
import org.redress.staff.SignedInStaff;
import org.redress.web.Answered;

/** The keys with which a platform reads the feeds of fingerprints: made, shown once, revoked. */
@Path("/desk/platforms/{slug}/feed-keys")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed(Roles.ADMIN)
class FeedKeyResource {
    private static final int CONFLICT = 409;
    private final ClientsPages pages;
    private final FeedKeys keys;
    private final SignedInStaff staff;
    private final Frames frames;
    private final InstantSource time;
    private final String publicUrl;

    FeedKeyResource(
            ClientsPages pages,
            FeedKeys keys,
            SignedInStaff staff,
            Frames frames,
            InstantSource time,
            @ConfigProperty(name = "redress.public-url") String publicUrl) {
        this.pages = pages;
        this.keys = keys;
        this.staff = staff;
        this.frames = frames;
        this.time = time;
        this.publicUrl = publicUrl;
    }

    /**
     * Answers the page itself, since the keys can be shown only now.
     *
     * @param known how many pairs the page knew of: loaded again it makes no other pair, but says what happened
     */
    @POST
    public Response make(@RestPath String slug, @RestForm @DefaultValue("-1") int known) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                Instant now = time.instant();
                Platform platform = pages.platform(slug);
                if (keys.ofPlatform(platform.id()).size() != known) {
                    throw new NotPossibleNow(
                            "shown", "A pair was made just now, and its keys were shown: they are shown only once.");
                }
                FeedKeys.Made made = keys.make(platform.id(), staff.actor(), now);
                return Answered.page(new FeedKeysPage(
                        frames.at(now), slug, platform.name(), made, publicUrl + "/compat/stopncii/v1"));
            });
        } catch (NotPossibleNow refused) {
            Kept kept = new Kept("feeds", CONFLICT, Map.of("", String.valueOf(refused.getMessage())), Map.of());
            return QuarkusTransaction.requiringNew().call(() -> Answered.with(CONFLICT, pages.of(slug, kept, "")));
        }
    }

    @POST
    @Path("/{id}/revocation")
    public Response revoke(@RestPath String slug, @RestPath UUID id) {
        QuarkusTransaction.requiringNew().run(() -> {
            boolean theirs = keys.ofPlatform(pages.platform(slug).id()).stream()
                    .anyMatch(each -> each.id().equals(id));
            if (!theirs) {
                throw new NotFound("key");
            }
            keys.revoke(id, staff.actor(), time.instant());
        });
        return Answered.to("/desk/platforms/" + slug + "/clients?said=revoked");
    }
}
