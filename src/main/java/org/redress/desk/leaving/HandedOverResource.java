package org.redress.desk.leaving;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import org.redress.desk.Frames;
import org.redress.desk.Roles;
import org.redress.web.Answered;

/** Where a member ends who handed a case over. */
@Path("/desk/handed-over")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
class HandedOverResource {
    private final Frames frames;
    private final InstantSource time;

    HandedOverResource(Frames frames, InstantSource time) {
        this.frames = frames;
        this.time = time;
    }

    @GET
    @Transactional
    public Response page() {
        return Answered.page(new HandedOverPage(frames.at(time.instant())));
    }
}
