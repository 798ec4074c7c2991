package org.redress.desk.worklist;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.redress.cases.ReportShield;
import org.redress.desk.After;
import org.redress.desk.Frames;
import org.redress.desk.Roles;
import org.redress.desk.TimeWords;
import org.redress.staff.SignedInStaff;

/** The first page of the desk. */
@Path("/desk")
@Produces(MediaType.TEXT_HTML)
class WorklistResource {
    private final Worklist worklist;
    private final Filters filters;
    private final ReportShield shield;
    private final Frames frames;
    private final SignedInStaff staff;
    private final InstantSource time;

    WorklistResource(
            Worklist worklist,
            Filters filters,
            ReportShield shield,
            Frames frames,
            SignedInStaff staff,
            InstantSource time) {
        this.worklist = worklist;
        this.filters = filters;
        this.shield = shield;
        this.frames = frames;
        this.staff = staff;
        this.time = time;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.AUDITOR})
    public TemplateInstance page(
            @QueryParam("tab") @DefaultValue("due") String name,
            @QueryParam("after") @DefaultValue("") String text,
            @Context UriInfo uri) {
        Instant now = time.instant();
        Tab tab = Tab.named(name);
        Filter filter = Filter.of(uri.getQueryParameters());
        Filters.View view = filters.of(filter, tab);
        After after = After.parse(text, After.BEGINNING);
        Worklist.Page page =
                view.holds() ? worklist.page(tab, filter, after, staff.member().id(), now) : Worklist.Page.EMPTY;
        return new WorklistPage(
                frames.at(now),
                tab,
                List.of(Tab.values()),
                view,
                filter.path(tab),
                page,
                after.equals(After.BEGINNING),
                TimeWords.day(shield.upUntil(now).orElse(null)));
    }
}
