package org.redress.desk.you;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import org.jboss.resteasy.reactive.RestForm;
import org.redress.desk.Roles;
import org.redress.staff.SignedInStaff;
import org.redress.staff.care.Exposures;
import org.redress.web.Answered;

/** Counts what somebody opened, for them alone, and takes the answer to an offered break, which is kept from everybody. */
@Path("/desk/you")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.SAFEGUARDING, Roles.ADMIN, Roles.AUDITOR})
class DayResource {
    private static final String DESK = "/desk";

    private final Exposures exposures;
    private final SignedInStaff staff;
    private final InstantSource time;

    DayResource(Exposures exposures, SignedInStaff staff, InstantSource time) {
        this.exposures = exposures;
        this.staff = staff;
        this.time = time;
    }

    /** Sent by the page's script when a fold is opened, or an address; without scripts only cases are counted. */
    @POST
    @Path("/exposure")
    public Response opened(@RestForm @DefaultValue("") String what) {
        for (Exposures.What each : Exposures.What.values()) {
            if (each.name().equalsIgnoreCase(what)) {
                exposures.opened(staff.member().id(), each, time.instant());
            }
        }
        return Response.noContent().build();
    }

    /** @param back a page of the desk; any other place is not gone to */
    @POST
    @Path("/break")
    public Response offered(@RestForm @DefaultValue(DESK) String back) {
        exposures.offered(staff.member().id(), time.instant());
        return Answered.to(back.matches("/desk([/?].*)?") ? back : DESK);
    }
}
