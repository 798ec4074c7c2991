package org.redress.desk.teams;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.redress.NotAcceptable;
import org.redress.cases.CaseTeams;
import org.redress.desk.Roles;
import org.redress.desk.casepage.Actions;
import org.redress.desk.casepage.CasePages;
import org.redress.desk.casepage.Said;
import org.redress.staff.SignedInStaff;

/** A supervisor gives a case to another team, with a reason. */
@Path("/desk/cases/{reference}/team")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.SUPERVISOR)
class MoveResource {
    private static final int LONGEST = 500;

    private final CasePages pages;
    private final Actions actions;
    private final CaseTeams teams;
    private final SignedInStaff staff;
    private final InstantSource time;

    MoveResource(CasePages pages, Actions actions, CaseTeams teams, SignedInStaff staff, InstantSource time) {
        this.pages = pages;
        this.actions = actions;
        this.teams = teams;
        this.staff = staff;
        this.time = time;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response move(
            @RestPath String reference,
            @RestForm @DefaultValue("") String team,
            @RestForm @DefaultValue("") String why) {
        UUID id = pages.find(reference).id();
        return actions.run(new Actions.Form(id, "team", Map.of("team", team, "why", why)), () -> {
            String reason = Actions.required("why", why, LONGEST, "Write why, for your colleagues.");
            teams.move(id, known(team), reason, staff.member().id(), time.instant());
            return Said.MOVED;
        });
    }

    private static UUID known(String team) {
        try {
            return UUID.fromString(team);
        } catch (IllegalArgumentException none) {
            throw new NotAcceptable("team", "Choose one of the teams.");
        }
    }
}
