package org.redress.desk.alerts;

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
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.redress.NotAcceptable;
import org.redress.NotPossibleNow;
import org.redress.alert.AlertBook;
import org.redress.alert.AlertView;
import org.redress.desk.Frames;
import org.redress.desk.Roles;
import org.redress.desk.casepage.Kept;
import org.redress.staff.SignedInStaff;
import org.redress.web.Answered;

/** The alerts that wait for somebody. */
@Path("/desk/alerts")
@Produces(MediaType.TEXT_HTML)
class AlertsResource {
    private static final Map<String, String> SAID = Map.of(
            "taken", "Acknowledged. It is yours to follow up.",
            "already", "Somebody was quicker, or the clock has stopped: nothing was done twice.",
            "handed", "Handed over. The ladder climbs on until it is acknowledged.");
    private static final String NO_REASON = "taken on";
    private static final int UNPROCESSABLE = 422;

    private final AlertList list;
    private final AlertBook book;
    private final Frames frames;
    private final SignedInStaff staff;
    private final InstantSource time;

    AlertsResource(AlertList list, AlertBook book, Frames frames, SignedInStaff staff, InstantSource time) {
        this.list = list;
        this.book = book;
        this.frames = frames;
        this.staff = staff;
        this.time = time;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.AUDITOR})
    public AlertsPage page(
            @QueryParam("tab") @DefaultValue("all") String tab,
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("said") @DefaultValue("") String said) {
        return page(tab, after, said, Kept.NOTHING);
    }

    @GET
    @Path("/open")
    @Transactional
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.AUDITOR})
    public AlertsFragment open(
            @QueryParam("tab") @DefaultValue("all") String tab, @QueryParam("after") @DefaultValue("") String after) {
        Instant now = time.instant();
        return new AlertsFragment(frames.at(now), list.inbox(tab, after, now), Kept.NOTHING);
    }

    @POST
    @Path("/{id}/acknowledgement")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
    public Response acknowledge(
            @RestPath UUID id,
            @RestForm @DefaultValue("") String reason,
            @RestForm @DefaultValue("all") String tab,
            @RestForm @DefaultValue("") String after) {
        String back = "/desk/alerts?tab=" + (tab.equals("mine") ? "mine" : "all")
                + AlertView.Position.parse(after)
                        .map(from -> "&after=" + from.word())
                        .orElse("");
        try {
            book.acknowledge(id, reason.isBlank() ? NO_REASON : reason, staff.actor(), time.instant());
            return Answered.to(back + "&said=taken");
        } catch (NotPossibleNow over) {
            return Answered.to(back + "&said=already");
        } catch (NotAcceptable wrong) {
            Kept kept = new Kept("why-" + id, UNPROCESSABLE, wrong.violations(), Map.of("reason", reason));
            return Answered.wrong(page(tab, after, "", kept));
        }
    }

    private AlertsPage page(String tab, String after, String said, Kept kept) {
        Instant now = time.instant();
        return new AlertsPage(frames.at(now), list.inbox(tab, after, now), SAID.getOrDefault(said, ""), kept);
    }
}
