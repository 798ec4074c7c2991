package org.redress.desk.platforms;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import java.time.InstantSource;
import java.util.List;
import org.redress.desk.Frames;
import org.redress.desk.Roles;
import org.redress.platform.Platform;
import org.redress.platform.Platforms;
import org.redress.staff.Role;
import org.redress.staff.SignedInStaff;

/** Who can remove what, and how they are reached: found by name, operator, host or web address. */
@Path("/desk/platforms")
@Produces(MediaType.TEXT_HTML)
class PlatformsResource {
    private static final int PAGE = 50;
    private static final int MOST_PAGES = 1_000;
    private final Platforms platforms;
    private final SignedInStaff staff;
    private final Frames frames;
    private final InstantSource time;

    PlatformsResource(Platforms platforms, SignedInStaff staff, Frames frames, InstantSource time) {
        this.platforms = platforms;
        this.staff = staff;
        this.frames = frames;
        this.time = time;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.ADMIN})
    public PlatformsPage page(
            @QueryParam("q") @DefaultValue("") String typed, @QueryParam("page") @DefaultValue("1") String asked) {
        int page = asked.matches("[0-9]{1,4}") ? Math.min(MOST_PAGES, Math.max(1, Integer.parseInt(asked))) : 1;
        List<Platform> found = platforms.matching(typed, (page - 1) * PAGE, PAGE + 1);
        return new PlatformsPage(
                frames.at(time.instant()),
                typed,
                found.stream().limit(PAGE).map(PlatformLine::of).toList(),
                page > 1 ? path(typed, page - 1) : "",
                found.size() > PAGE ? path(typed, page + 1) : "",
                staff.is(Role.ADMIN));
    }

    private static String path(String typed, int page) {
        return UriBuilder.fromPath("/desk/platforms")
                .queryParam("q", "{typed}")
                .queryParam("page", page)
                .build(typed)
                .toString();
    }
}
