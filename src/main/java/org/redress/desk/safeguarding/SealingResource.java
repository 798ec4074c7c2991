package org.redress.desk.safeguarding;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import org.jboss.resteasy.reactive.RestPath;
import org.redress.cases.Safeguarding;
import org.redress.desk.Roles;
import org.redress.desk.casepage.CasePages;
import org.redress.staff.SignedInStaff;
import org.redress.web.Answered;

/** One press, as soon as somebody may be under 18: whoever pressed it reads the case no more. */
@Path("/desk/cases/{reference}/sealing")
class SealingResource {
    private final Safeguarding safeguarding;
    private final CasePages cases;
    private final SignedInStaff staff;
    private final InstantSource time;

    SealingResource(Safeguarding safeguarding, CasePages cases, SignedInStaff staff, InstantSource time) {
        this.safeguarding = safeguarding;
        this.cases = cases;
        this.staff = staff;
        this.time = time;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
    public Response seal(@RestPath String reference) {
        safeguarding.seal(cases.find(reference).id(), staff.actor(), time.instant());
        return Answered.to("/desk?did=sealed");
    }
}
