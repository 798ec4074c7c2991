package org.redress.desk.coop;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.redress.NotFound;
import org.redress.desk.Frames;
import org.redress.desk.Roles;
import org.redress.desk.TimeWords;
import org.redress.desk.administration.Saving;
import org.redress.desk.casepage.Kept;
import org.redress.platform.Platform;
import org.redress.platform.Platforms;
import org.redress.platform.keys.CoopKey;
import org.redress.platform.keys.CoopKeys;
import org.redress.staff.Role;
import org.redress.staff.SignedInStaff;

/** The key of a platform's ROOST Coop: read by all staff, kept by an admin. */
@Path("/desk/platforms/{slug}/coop")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMIN)
class CoopResource {
    private static final Map<String, String> SAID = Map.of(
            "set", "Set. Callbacks that this key signed are believed from now on.",
            "removed", "Removed. No callback is believed any more.");

    private final Platforms platforms;
    private final CoopKeys keys;
    private final Saving saving;
    private final SignedInStaff staff;
    private final Frames frames;
    private final InstantSource time;
    private final String publicUrl;

    CoopResource(
            Platforms platforms,
            CoopKeys keys,
            Saving saving,
            SignedInStaff staff,
            Frames frames,
            InstantSource time,
            @ConfigProperty(name = "redress.public-url") String publicUrl) {
        this.platforms = platforms;
        this.keys = keys;
        this.saving = saving;
        this.staff = staff;
        this.frames = frames;
        this.time = time;
        this.publicUrl = publicUrl;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.ADMIN})
    public CoopPage page(@RestPath String slug, @QueryParam("said") @DefaultValue("") String said) {
        return page(slug, SAID.getOrDefault(said, ""), Kept.NOTHING);
    }

    @POST
    @Path("/key")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response set(@RestPath String slug, @RestForm @DefaultValue("") String key) {
        UUID platform = id(slug);
        return saving.run(
                new Saving.Form("coop", Map.of("key", key)),
                () -> "/desk/platforms/" + slug + "/coop?said=set",
                () -> keys.set(platform, key, staff.actor(), time.instant()),
                kept -> page(slug, "", kept));
    }

    @POST
    @Path("/key-end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(@RestPath String slug) {
        UUID platform = id(slug);
        return saving.run(
                new Saving.Form("coop", Map.of()),
                () -> "/desk/platforms/" + slug + "/coop?said=removed",
                () -> keys.remove(platform, staff.actor(), time.instant()),
                kept -> page(slug, "", kept));
    }

    private CoopPage page(String slug, String said, Kept kept) {
        Platform platform = platform(slug);
        Optional<CoopKey> known = keys.findByIdOptional(platform.id());
        return new CoopPage(
                frames.at(time.instant()),
                slug,
                platform.name(),
                publicUrl + "/compat/coop/v1/",
                known.map(key -> TimeWords.day(key.givenAt())).orElse(""),
                kept.in("coop")
                        ? kept.typed("coop", "key")
                        : known.map(CoopKey::publicKey).orElse(""),
                kept,
                said,
                staff.is(Role.ADMIN));
    }

    private UUID id(String slug) {
        return QuarkusTransaction.requiringNew().call(() -> platform(slug).id());
    }

    private Platform platform(String slug) {
        return platforms
                .bySlug(slug)
                .filter(found -> found.sandboxOf().isEmpty())
                .orElseThrow(() -> new NotFound("platform"));
    }
}
