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
import org.redress.policy.Rules;

/** Which duty binds whom, since when, and where that is written. Not legal advice, and the page says so. */
@Path("/desk/rules")
@Produces(MediaType.TEXT_HTML)
class RulesResource {
    private final Rules rules;
    private final Frames frames;
    private final InstantSource time;

    RulesResource(Rules rules, Frames frames, InstantSource time) {
        this.rules = rules;
        this.frames = frames;
        this.time = time;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.ADMIN})
    public RulesPage page() {
        return new RulesPage(
                frames.at(time.instant()),
                rules.everything().stream().map(RuleLine::of).toList());
    }
}
