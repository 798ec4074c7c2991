package org.redress.desk.retention;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import org.redress.desk.Frames;
import org.redress.desk.Roles;

/** Every legal hold: those that last with the nearest end first, then those that ended. */
@Path("/desk/holds")
@Produces(MediaType.TEXT_HTML)
class HoldsResource {
    private final HoldList holds;
    private final Frames frames;
    private final InstantSource time;

    HoldsResource(HoldList holds, Frames frames, InstantSource time) {
        this.holds = holds;
        this.frames = frames;
        this.time = time;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.AUDITOR})
    public HoldsPage page() {
        Instant now = time.instant();
        return new HoldsPage(frames.at(now), holds.lasting(now), holds.ended(now));
    }
}
