package org.redress.desk.you;

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
import java.time.InstantSource;
import org.jboss.resteasy.reactive.RestForm;
import org.redress.desk.Frames;
import org.redress.desk.Roles;
import org.redress.staff.SignedInStaff;
import org.redress.staff.StaffMembers;
import org.redress.web.Answered;

/** The page about oneself; each member changes their own and sees nobody else's. */
@Path("/desk/you")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.SAFEGUARDING, Roles.ADMIN, Roles.AUDITOR})
class YouResource {
    private final Frames frames;
    private final StaffMembers members;
    private final SignedInStaff staff;
    private final InstantSource time;

    YouResource(Frames frames, StaffMembers members, SignedInStaff staff, InstantSource time) {
        this.frames = frames;
        this.members = members;
        this.staff = staff;
        this.time = time;
    }

    @GET
    @Transactional
    public Response page(@QueryParam("said") @DefaultValue("") String said) {
        String words = said.equals("kept") ? "Kept. It holds for you from now on." : "";
        return Answered.page(new YouPage(frames.at(time.instant()), You.of(staff.member()), words));
    }

    @POST
    @Path("/letters")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response letters(@RestForm @DefaultValue("") String letters) {
        members.turnMail(staff.member().id(), letters.equals("on"));
        return Answered.to("/desk/you?said=kept");
    }
}
