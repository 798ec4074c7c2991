package org.redress.desk.directory;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import org.redress.desk.Frames;
import org.redress.desk.Roles;
import org.redress.platform.Platforms;

/** Who can remove what, and how they are reached. */
@Path("/desk/platforms")
@Produces(MediaType.TEXT_HTML)
class PlatformsResource {
    private final Platforms platforms;
    private final Frames frames;
    private final InstantSource time;

    PlatformsResource(Platforms platforms, Frames frames, InstantSource time) {
        this.platforms = platforms;
        this.frames = frames;
        this.time = time;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.ADMIN})
    public PlatformsPage page() {
        return new PlatformsPage(
                frames.at(time.instant()),
                platforms.byName().stream().map(PlatformLine::of).toList());
    }
}
