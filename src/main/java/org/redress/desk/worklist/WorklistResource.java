package org.redress.desk.worklist;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
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
    private final ReportShield shield;
    private final Frames frames;
    private final SignedInStaff staff;
    private final InstantSource time;

    WorklistResource(Worklist worklist, ReportShield shield, Frames frames, SignedInStaff staff, InstantSource time) {
        this.worklist = worklist;
        this.shield = shield;
        this.frames = frames;
        this.staff = staff;
        this.time = time;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.AUDITOR})
    public TemplateInstance page(
            @QueryParam("tab") @DefaultValue("due") String name, @QueryParam("after") @DefaultValue("") String text) {
        Instant now = time.instant();
        Tab tab = Tab.named(name);
        After after = After.parse(text, After.BEGINNING);
        Worklist.Page page = worklist.page(tab, after, staff.member().id(), now);
        String shieldUp = TimeWords.day(shield.upUntil(now).orElse(null));
        return new WorklistPage(
                frames.at(now), tab, List.of(Tab.values()), page, after.equals(After.BEGINNING), shieldUp);
    }
}
