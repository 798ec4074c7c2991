package org.redress.desk.clients;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestPath;
import org.redress.NotPossibleNow;
import org.redress.desk.Frames;
import org.redress.desk.Roles;
import org.redress.desk.administration.Fields;
import org.redress.desk.administration.Saving;
import org.redress.desk.casepage.Kept;
import org.redress.platform.clients.Onboarding;
import org.redress.staff.SignedInStaff;
import org.redress.web.Answered;

/** One client: its secret once, other keys, its end. */
@Path("/desk/platforms/{slug}/clients/{id}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed(Roles.ADMIN)
class ClientResource {
    private final ClientsPages pages;
    private final TypedClient typed;
    private final Onboarding onboarding;
    private final Saving saving;
    private final SignedInStaff staff;
    private final Frames frames;
    private final InstantSource time;
    private final String publicUrl;

    ClientResource(
            ClientsPages pages,
            TypedClient typed,
            Onboarding onboarding,
            Saving saving,
            SignedInStaff staff,
            Frames frames,
            InstantSource time,
            @ConfigProperty(name = "redress.public-url") String publicUrl) {
        this.pages = pages;
        this.typed = typed;
        this.onboarding = onboarding;
        this.saving = saving;
        this.staff = staff;
        this.frames = frames;
        this.time = time;
        this.publicUrl = publicUrl;
    }

    /** Answers the page itself, since the secret can be shown only now; loaded again it says that it was. */
    @POST
    @Path("/secret")
    public Response show(@RestPath String slug, @RestPath UUID id) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                Instant now = time.instant();
                Onboarding.Shown secret = onboarding.showSecret(slug, id, staff.actor(), now);
                return Answered.page(secretPage(slug, id, secret, now));
            });
        } catch (NotPossibleNow refused) {
            Kept kept = new Kept("client-" + id, 409, Map.of("", String.valueOf(refused.getMessage())), Map.of());
            return QuarkusTransaction.requiringNew().call(() -> Answered.with(409, pages.of(slug, kept, "")));
        }
    }

    @POST
    @Path("/keys")
    public Response keys(@RestPath String slug, @RestPath UUID id, MultivaluedMap<String, String> sent) {
        Map<String, String> fields = Fields.of(sent);
        return saving.run(
                new Saving.Form("keys-" + id, fields),
                () -> "/desk/platforms/" + slug + "/clients?said=keys",
                () -> onboarding.replaceKeys(slug, id, typed.wish(fields, false), saving.edit(fields)),
                kept -> pages.of(slug, kept, ""));
    }

    /** Off here first, so that it holds whatever Keycloak does. */
    @POST
    @Path("/end")
    public Response end(@RestPath String slug, @RestPath UUID id, MultivaluedMap<String, String> sent) {
        Map<String, String> fields = Fields.of(sent);
        return saving.run(
                new Saving.Form("end-" + id, fields),
                () -> "/desk/platforms/" + slug + "/clients?said=" + tell(slug, id),
                () -> onboarding.disable(slug, id, saving.edit(fields)),
                kept -> pages.of(slug, kept, ""));
    }

    /** Keycloak did not answer when it was switched off; does it now? */
    @POST
    @Path("/end-at-keycloak")
    public Response endAtKeycloak(@RestPath String slug, @RestPath UUID id) {
        return Answered.to("/desk/platforms/" + slug + "/clients?said=" + tell(slug, id));
    }

    private String tell(String slug, UUID id) {
        try {
            onboarding.disableAtKeycloak(slug, id, staff.actor(), time.instant());
            return "off";
        } catch (NotPossibleNow away) {
            return "off-here";
        }
    }

    private ClientSecretPage secretPage(String slug, UUID id, Onboarding.Shown shown, Instant now) {
        String client = pages.clientId(slug, id);
        return new ClientSecretPage(
                frames.at(now),
                slug,
                pages.platform(slug).name(),
                client,
                shown.secret(),
                shown.tokens(),
                publicUrl + "/api/v1/removal-requests");
    }
}
