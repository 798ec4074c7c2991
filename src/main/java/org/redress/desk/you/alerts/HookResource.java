package org.redress.desk.you.alerts;

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
import org.jboss.resteasy.reactive.RestForm;
import org.redress.NotAcceptable;
import org.redress.delivery.hooks.AlertWebhooks;
import org.redress.delivery.hooks.HookTests;
import org.redress.desk.Roles;
import org.redress.desk.casepage.Kept;
import org.redress.staff.SignedInStaff;
import org.redress.web.Answered;

/** A member's own webhook for alerts: set, tried, and taken away. */
@Path("/desk/you/alerts/webhook")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.ADMIN})
class HookResource {
    private static final int UNPROCESSABLE = 422;

    private final YourAlertsPages pages;
    private final AlertWebhooks hooks;
    private final HookTests tests;
    private final SignedInStaff staff;
    private final InstantSource time;

    HookResource(YourAlertsPages pages, AlertWebhooks hooks, HookTests tests, SignedInStaff staff, InstantSource time) {
        this.pages = pages;
        this.hooks = hooks;
        this.tests = tests;
        this.staff = staff;
        this.time = time;
    }

    /** Answers the page at once, since the secret is shown once and stands in no address. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response set(@RestForm @DefaultValue("") String url) {
        UUID me = staff.member().id();
        Instant now = time.instant();
        try {
            return Answered.page(pages.withSecret(hooks.set(me, url, now), now));
        } catch (NotAcceptable wrong) {
            Kept kept = new Kept(HookView.FORM, UNPROCESSABLE, wrong.violations(), Map.of("url", url));
            return Answered.wrong(pages.page("", kept, now));
        }
    }

    @POST
    @Path("/test")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response test() {
        tests.test(staff.member().id(), time.instant());
        return Answered.to("/desk/you/alerts?said=tested");
    }

    @POST
    @Path("/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response end() {
        hooks.remove(staff.member().id(), time.instant());
        return Answered.to("/desk/you/alerts?said=unhooked");
    }
}
