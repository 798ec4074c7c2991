package org.redress.desk.you.alerts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.InstantSource;
import org.redress.alert.calendar.CalendarFeeds;
import org.redress.desk.Roles;
import org.redress.staff.SignedInStaff;
import org.redress.web.Answered;

/** The secret link to a member's calendar: made, made anew, and taken back. */
@Path("/desk/you/alerts/calendar")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
class CalendarLinkResource {
    private final YourAlertsPages pages;
    private final CalendarFeeds feeds;
    private final SignedInStaff staff;
    private final InstantSource time;

    CalendarLinkResource(YourAlertsPages pages, CalendarFeeds feeds, SignedInStaff staff, InstantSource time) {
        this.pages = pages;
        this.feeds = feeds;
        this.staff = staff;
        this.time = time;
    }

    /** Answers the page at once, since the link is shown once and stands in no address. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response make(@Context UriInfo here) {
        Instant now = time.instant();
        String token = feeds.renew(staff.member().id(), now);
        String link = here.getBaseUriBuilder()
                .path("calendar")
                .path(token + ".ics")
                .build()
                .toString();
        return Answered.page(pages.withLink(link, now));
    }

    @POST
    @Path("/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response end() {
        feeds.revoke(staff.member().id(), time.instant());
        return Answered.to("/desk/you/alerts?said=unlinked");
    }
}
