package org.redress.desk.calendars;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import org.jboss.resteasy.reactive.RestPath;
import org.redress.NotAcceptable;
import org.redress.NotPossibleNow;
import org.redress.desk.Roles;
import org.redress.policy.calendar.CalendarChanges;
import org.redress.policy.change.TypedForm;
import org.redress.staff.SignedInStaff;

/** Which days are worked, where: to read for all who keep rules, to write for admins. */
@Path("/desk/calendars")
@Produces(MediaType.TEXT_HTML)
class CalendarsResource {
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final CalendarPages pages;
    private final CalendarChanges changes;
    private final SignedInStaff staff;
    private final InstantSource time;

    CalendarsResource(CalendarPages pages, CalendarChanges changes, SignedInStaff staff, InstantSource time) {
        this.pages = pages;
        this.changes = changes;
        this.staff = staff;
        this.time = time;
    }

    @GET
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.ADMIN})
    public CalendarsPage all() {
        return pages.all(time.instant());
    }

    @GET
    @Path("/new")
    @RolesAllowed(Roles.ADMIN)
    public CalendarFormPage fresh() {
        return pages.fresh(time.instant());
    }

    @POST
    @Path("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.ADMIN)
    public Response begin(MultivaluedMap<String, String> form) {
        TypedForm typed = new TypedForm(form);
        Instant now = time.instant();
        try {
            return onTo(changes.begin(typed, staff.member().id(), now));
        } catch (NotAcceptable wrong) {
            return pages.again(UNPROCESSABLE, "", typed, wrong.violations(), now);
        }
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.ADMIN})
    public CalendarPage one(@RestPath String id) {
        return pages.of(id, time.instant());
    }

    @GET
    @Path("/{id}/new-version")
    @RolesAllowed(Roles.ADMIN)
    public CalendarFormPage filled(@RestPath String id) {
        return pages.filled(id, time.instant());
    }

    @POST
    @Path("/{id}/versions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.ADMIN)
    public Response change(@RestPath String id, MultivaluedMap<String, String> form) {
        TypedForm typed = new TypedForm(form);
        Instant now = time.instant();
        try {
            changes.change(id, CalendarPages.seen(typed), typed, staff.member().id(), now);
            return onTo(id);
        } catch (NotAcceptable wrong) {
            return pages.again(UNPROCESSABLE, id, typed, wrong.violations(), now);
        } catch (NotPossibleNow refusal) {
            return pages.again(CONFLICT, id, typed, java.util.Map.of("", String.valueOf(refusal.getMessage())), now);
        }
    }

    private static Response onTo(String id) {
        return Response.seeOther(URI.create("/desk/calendars/" + id)).build();
    }
}
