package org.redress.desk.administration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import org.redress.desk.Frames;
import org.redress.desk.Roles;
import org.redress.staff.SignedInStaff;

/** The way to everything that is configured: nobody is shown a link that would refuse. */
@Path("/desk/administration")
@Produces(MediaType.TEXT_HTML)
class AdministrationResource {
    private final SignedInStaff staff;
    private final Frames frames;
    private final InstantSource time;

    AdministrationResource(SignedInStaff staff, Frames frames, InstantSource time) {
        this.staff = staff;
        this.frames = frames;
        this.time = time;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.ADMIN})
    public AdministrationPage page() {
        return new AdministrationPage(
                frames.at(time.instant()),
                Entry.ALL.stream()
                        .filter(entry -> entry.to().stream().anyMatch(staff::is))
                        .toList());
    }
}
