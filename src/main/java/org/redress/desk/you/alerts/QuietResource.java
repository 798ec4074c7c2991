package org.redress.desk.you.alerts;

import jakarta.annotation.security.RolesAllowed;
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
import java.time.LocalTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.redress.NotAcceptable;
import org.redress.delivery.calls.HeldLetters;
import org.redress.desk.Roles;
import org.redress.desk.casepage.Kept;
import org.redress.desk.rota.TypedTime;
import org.redress.desk.rota.Zones;
import org.redress.staff.SignedInStaff;
import org.redress.staff.rota.LocalHours;
import org.redress.staff.rota.Quiet;
import org.redress.staff.rota.QuietTimes;
import org.redress.web.Answered;

/** Quiet hours, which each member sets for themselves. */
@Path("/desk/you/alerts")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.SAFEGUARDING, Roles.ADMIN, Roles.AUDITOR})
class QuietResource {
    private static final int UNPROCESSABLE = 422;

    private final YourAlertsPages pages;
    private final QuietTimes quietTimes;
    private final HeldLetters held;
    private final SignedInStaff staff;
    private final InstantSource time;

    QuietResource(
            YourAlertsPages pages, QuietTimes quietTimes, HeldLetters held, SignedInStaff staff, InstantSource time) {
        this.pages = pages;
        this.quietTimes = quietTimes;
        this.held = held;
        this.staff = staff;
        this.time = time;
    }

    @GET
    public YourAlertsPage page(@QueryParam("said") @DefaultValue("") String said) {
        return pages.page(said, Kept.NOTHING, time.instant());
    }

    @POST
    @Path("/quiet-hours")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response keep(
            @RestForm @DefaultValue("") String from,
            @RestForm @DefaultValue("") String until,
            @RestForm @DefaultValue("") String zone) {
        UUID me = staff.member().id();
        try {
            quietTimes.keep(me, quiet(from, until, zone));
            held.release(me, time.instant());
            return Answered.to("/desk/you/alerts?said=kept");
        } catch (NotAcceptable wrong) {
            Map<String, String> typed = Map.of("from", from, "until", until, "zone", zone);
            Kept kept = new Kept(QuietView.FORM, UNPROCESSABLE, wrong.violations(), typed);
            return Answered.wrong(pages.page("", kept, time.instant()));
        }
    }

    @POST
    @Path("/quiet-hours/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response end() {
        UUID me = staff.member().id();
        quietTimes.end(me);
        held.release(me, time.instant());
        return Answered.to("/desk/you/alerts?said=ended");
    }

    private static Quiet quiet(String from, String until, String zone) {
        Map<String, String> wrong = new TreeMap<>();
        LocalTime begins = TypedTime.time("from", from, wrong);
        LocalTime ends = TypedTime.time("until", until, wrong);
        if (Zones.parse(zone).isEmpty()) {
            wrong.put("zone", "Choose a time zone.");
        }
        if (!wrong.isEmpty()) {
            throw new NotAcceptable(wrong);
        }
        return new Quiet(new LocalHours(begins, ends, Zones.parse(zone).orElseThrow()));
    }
}
