package org.redress.desk.keys;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import org.jboss.resteasy.reactive.RestForm;
import org.redress.desk.Frames;
import org.redress.desk.Roles;
import org.redress.staff.SignedInStaff;
import org.redress.staff.StaffMembers;
import org.redress.web.Answered;

/** The sheet of keys; each member turns them on and off for themselves. */
@Path("/desk/keys")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.AUDITOR})
class KeysResource {
    private final Frames frames;
    private final StaffMembers members;
    private final SignedInStaff staff;
    private final InstantSource time;

    KeysResource(Frames frames, StaffMembers members, SignedInStaff staff, InstantSource time) {
        this.frames = frames;
        this.members = members;
        this.staff = staff;
        this.time = time;
    }

    @GET
    @Transactional
    public KeysPage page() {
        return new KeysPage(frames.at(time.instant()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response turn(@RestForm @DefaultValue("") String keys) {
        members.turnKeys(staff.member().id(), keys.equals("on"));
        return Answered.to("/desk/keys");
    }
}
