package org.redress.desk.clients;

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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.redress.desk.Roles;
import org.redress.desk.administration.Fields;
import org.redress.desk.administration.Saving;
import org.redress.desk.casepage.Kept;
import org.redress.platform.clients.ClientKind;
import org.redress.platform.clients.Credential;
import org.redress.platform.clients.GoingLive;
import org.redress.platform.clients.Onboarding;
import org.redress.platform.clients.PlatformClient;

/** The clients of a platform: a new one, and whether requests go to them. */
@Path("/desk/platforms/{slug}/clients")
@Produces(MediaType.TEXT_HTML)
class ClientsResource {
    private static final Map<String, String> SAID = Map.of(
            "added", "The client is there. Its first call will show below.",
            "added-secret", "The client is there. Show its secret when you can pass it on: it is shown once.",
            "keys", "The platform signs in with the new keys from now on.",
            "off", "Switched off: no call of it gets in any more, and Keycloak makes no more tokens.",
            "off-here",
                    "Switched off: no call of it gets in any more. Keycloak did not answer: tell it below, so that it"
                            + " makes no more tokens either.",
            "revoked", "Revoked: these keys open no feed any more, on other nodes within seconds.",
            "live", "New requests go to the API from now on.");

    private final ClientsPages pages;
    private final TypedClient typed;
    private final Onboarding onboarding;
    private final GoingLive goingLive;
    private final Saving saving;

    ClientsResource(ClientsPages pages, TypedClient typed, Onboarding onboarding, GoingLive goingLive, Saving saving) {
        this.pages = pages;
        this.typed = typed;
        this.onboarding = onboarding;
        this.goingLive = goingLive;
        this.saving = saving;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.ADMIN})
    public ClientsPage page(@RestPath String slug, @QueryParam("said") @DefaultValue("") String said) {
        return pages.of(slug, Kept.NOTHING, SAID.getOrDefault(said, ""));
    }

    @POST
    @Path("/addition")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.ADMIN)
    public Response add(@RestPath String slug, MultivaluedMap<String, String> sent) {
        Map<String, String> fields = Fields.of(sent, "scopes");
        boolean secret = Credential.SECRET.name().equals(fields.get("credential"));
        return saving.run(
                new Saving.Form("add", fields),
                () -> "/desk/platforms/" + slug + "/clients?said=" + (secret ? "added-secret" : "added"),
                () -> {
                    ClientKind kind = TypedClient.kind(fields);
                    PlatformClient.Wish wish = typed.wish(fields, true);
                    onboarding.add(slug, kind, wish, saving.edit(fields));
                },
                kept -> pages.of(slug, kept, ""));
    }

    @POST
    @Path("/going-live")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.ADMIN)
    public Response goLive(@RestPath String slug, MultivaluedMap<String, String> sent) {
        Map<String, String> fields = Fields.of(sent);
        return saving.run(
                new Saving.Form("live", fields),
                () -> "/desk/platforms/" + slug + "/clients?said=live",
                () -> goingLive.goLive(slug, saving.edit(fields)),
                kept -> pages.of(slug, kept, ""));
    }
}
