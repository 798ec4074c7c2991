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
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.redress.NotAcceptable;
import org.redress.NotPossibleNow;
import org.redress.alert.AlertBook;
import org.redress.desk.Frames;
import org.redress.desk.Roles;
import org.redress.staff.SignedInStaff;

/** The alerts that wait for somebody. */
@Path("/desk/alerts")
@Produces(MediaType.TEXT_HTML)
class AlertsResource {
    private static final String TAKEN = "Acknowledged. It is yours to follow up.";
    private static final String ALREADY = "Somebody was quicker, or the clock has stopped: nothing was done twice.";
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
    public AlertsPage page(@QueryParam("said") @DefaultValue("") String said) {
        return page(said, AlertsPage.Refused.NOTHING);
    }

    @GET
    @Path("/open")
    @Transactional
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.AUDITOR})
    public AlertsFragment open() {
        Instant now = time.instant();
        return new AlertsFragment(frames.at(now), list.open(now), AlertsPage.Refused.NOTHING);
    }

    @POST
    @Path("/{id}/acknowledgement")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
    public Response acknowledge(@RestPath UUID id, @RestForm @DefaultValue("") String reason) {
        try {
            book.acknowledge(id, reason.isBlank() ? NO_REASON : reason, staff.actor(), time.instant());
            return Response.seeOther(URI.create("/desk/alerts?said=taken")).build();
        } catch (NotPossibleNow over) {
            return Response.seeOther(URI.create("/desk/alerts?said=already")).build();
        } catch (NotAcceptable wrong) {
            String problem = String.join(" ", wrong.violations().values());
            return Response.status(UNPROCESSABLE)
                    .entity(page("", new AlertsPage.Refused(id.toString(), problem, reason)))
                    .build();
        }
    }

    private AlertsPage page(String said, AlertsPage.Refused refused) {
        Instant now = time.instant();
        String words = said.equals("taken") ? TAKEN : said.equals("already") ? ALREADY : "";
        return new AlertsPage(frames.at(now), list.open(now), words, refused);
    }
}
