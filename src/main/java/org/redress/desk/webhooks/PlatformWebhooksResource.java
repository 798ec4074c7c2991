package org.redress.desk.webhooks;

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
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.redress.NotAcceptable;
import org.redress.NotFound;
import org.redress.NotPossibleNow;
import org.redress.desk.Roles;
import org.redress.desk.casepage.Kept;
import org.redress.web.Answered;

/** A platform's webhooks: read by all staff, kept by an admin for a platform that asks for it. */
@Path("/desk/platforms/{slug}/webhooks")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMIN)
class PlatformWebhooksResource {
    private static final int UNPROCESSABLE = 422;
    private static final int CONFLICT = 409;

    private final PlatformWebhooksPages pages;
    private final PlatformWebhooks webhooks;
    private final InstantSource time;

    PlatformWebhooksResource(PlatformWebhooksPages pages, PlatformWebhooks webhooks, InstantSource time) {
        this.pages = pages;
        this.webhooks = webhooks;
        this.time = time;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.ADMIN})
    public PlatformWebhooksPage page(@RestPath String slug, @QueryParam("said") @DefaultValue("") String said) {
        return pages.page(slug, said, Kept.NOTHING, time.instant());
    }

    /** Answers the page at once, since the secret is shown once and stands in no address. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response register(@RestPath String slug, @RestForm @DefaultValue("") String url) {
        try {
            String secret = webhooks.register(slug, url, time.instant());
            return Answered.page(pages.withSecret(slug, secret, time.instant()));
        } catch (NotAcceptable wrong) {
            Kept kept = new Kept(PlatformWebhooksPages.FORM, UNPROCESSABLE, wrong.violations(), Map.of("url", url));
            return Answered.wrong(pages.page(slug, "", kept, time.instant()));
        }
    }

    @POST
    @Path("/secret-rotation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response rotate(@RestPath String slug) {
        try {
            String secret = webhooks.rotate(slug, time.instant());
            return Answered.page(pages.withSecret(slug, secret, time.instant()));
        } catch (NotFound | NotPossibleNow refused) {
            return again(slug, refused);
        }
    }

    @POST
    @Path("/test")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response test(@RestPath String slug) {
        return run(slug, "tested", () -> webhooks.test(slug, time.instant()));
    }

    @POST
    @Path("/switch-off")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response switchOff(@RestPath String slug) {
        return run(slug, "off", () -> webhooks.switchOff(slug, time.instant()));
    }

    @POST
    @Path("/activation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response activate(@RestPath String slug) {
        return run(slug, "on", () -> webhooks.activate(slug, time.instant()));
    }

    @POST
    @Path("/{id}/redelivery")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response sendAgain(@RestPath String slug, @RestPath UUID id) {
        return run(slug, "again", () -> webhooks.sendAgain(slug, id, time.instant()));
    }

    private Response run(String slug, String said, Runnable verb) {
        try {
            verb.run();
            return Answered.to("/desk/platforms/" + slug + "/webhooks?said=" + said);
        } catch (NotFound | NotPossibleNow refused) {
            return again(slug, refused);
        }
    }

    private Response again(String slug, RuntimeException refused) {
        String words = refused instanceof NotPossibleNow
                ? String.valueOf(refused.getMessage())
                : "There is no endpoint that is on. Somebody may have switched it off meanwhile.";
        Kept kept = new Kept("actions", CONFLICT, Map.of("", words), Map.of());
        return Answered.with(CONFLICT, pages.page(slug, "", kept, time.instant()));
    }
}
