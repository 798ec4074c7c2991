package org.redress.desk.leaving;

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
import org.jboss.resteasy.reactive.RestPath;
import org.redress.NotPossibleNow;
import org.redress.cases.handover.HandOver;
import org.redress.desk.Colleagues;
import org.redress.desk.Roles;
import org.redress.desk.casepage.CasePages;
import org.redress.desk.casepage.Kept;
import org.redress.staff.SignedInStaff;
import org.redress.web.Answered;

/** One press, and a case is somebody else's. Nobody is asked why, and nothing is kept of it but the assignment. */
@Path("/desk/cases/{reference}/not-today")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
class NotTodayResource {
    private static final int CONFLICT = 409;

    private final CasePages pages;
    private final HandOver handOver;
    private final Colleagues colleagues;
    private final SignedInStaff staff;
    private final InstantSource time;

    NotTodayResource(
            CasePages pages, HandOver handOver, Colleagues colleagues, SignedInStaff staff, InstantSource time) {
        this.pages = pages;
        this.handOver = handOver;
        this.colleagues = colleagues;
        this.staff = staff;
        this.time = time;
    }

    /** @param to a colleague's id; anything else is whoever is free */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response notToday(@RestPath String reference, @RestForm @DefaultValue("") String to) {
        UUID caseId = pages.find(reference).id();
        try {
            handOver(caseId, staff.member().id(), to, time.instant());
            return Answered.to("/desk/handed-over");
        } catch (NotPossibleNow refusal) {
            Map<String, String> errors = Map.of("to", String.valueOf(refusal.getMessage()));
            return pages.again(caseId, new Kept("not-today", CONFLICT, errors, Map.of("to", to)));
        }
    }

    private void handOver(UUID caseId, UUID me, String to, Instant now) {
        boolean known = colleagues.all().stream().anyMatch(each -> each.id().equals(to));
        if (known && !to.equals(me.toString())) {
            handOver.notToday(caseId, me, UUID.fromString(to), now);
        } else {
            handOver.notToday(caseId, me, now);
        }
    }
}
