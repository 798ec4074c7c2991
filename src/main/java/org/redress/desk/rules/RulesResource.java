package org.redress.desk.rules;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.redress.desk.Frames;
import org.redress.desk.Roles;
import org.redress.policy.RuleVersion;
import org.redress.policy.Rules;
import org.redress.staff.Role;
import org.redress.staff.SignedInStaff;

/** Which duty binds whom, since when, and where that is written. Not legal advice, and the page says so. */
@Path("/desk/rules")
@Produces(MediaType.TEXT_HTML)
class RulesResource {
    private final Rules rules;
    private final Frames frames;
    private final SignedInStaff staff;
    private final InstantSource time;

    RulesResource(Rules rules, Frames frames, SignedInStaff staff, InstantSource time) {
        this.rules = rules;
        this.frames = frames;
        this.staff = staff;
        this.time = time;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.ADMIN})
    public RulesPage page() {
        Instant now = time.instant();
        List<RuleVersion> all = rules.everything();
        List<RuleVersion> deciding = Rules.current(all, now);
        return new RulesPage(
                frames.at(now),
                all.stream()
                        .filter(version -> deciding.contains(version)
                                || version.scope().effectiveFrom().isPresent()
                                        && !version.scope().hasBegun(now))
                        .map(RuleLine::of)
                        .toList(),
                staff.is(Role.ADMIN));
    }
}
