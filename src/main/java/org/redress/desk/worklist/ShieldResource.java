package org.redress.desk.worklist;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import org.redress.cases.ReportShield;
import org.redress.desk.Roles;
import org.redress.staff.SignedInStaff;
import org.redress.web.Answered;

/** Raises and lowers the shield against machines that send reports. */
@Path("/desk/shield")
class ShieldResource {
    private static final String HELD = "/desk?tab=held";

    private final ReportShield shield;
    private final SignedInStaff staff;
    private final InstantSource time;

    ShieldResource(ReportShield shield, SignedInStaff staff, InstantSource time) {
        this.shield = shield;
        this.staff = staff;
        this.time = time;
    }

    @POST
    @Path("/raising")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
    public Response raise() {
        shield.raise(staff.actor(), time.instant());
        return Answered.to(HELD);
    }

    @POST
    @Path("/lowering")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
    public Response lower() {
        shield.lower(staff.actor(), time.instant());
        return Answered.to(HELD);
    }
}
