package org.redress.desk.teams;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.redress.NotAcceptable;
import org.redress.NotPossibleNow;
import org.redress.desk.Roles;
import org.redress.desk.casepage.Kept;
import org.redress.staff.SignedInStaff;
import org.redress.staff.team.Teams;
import org.redress.web.Answered;

/** The teams, kept by an admin. */
@Path("/desk/teams")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMIN)
class TeamsResource {
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final TeamPages pages;
    private final Teams teams;
    private final SignedInStaff staff;
    private final InstantSource time;

    TeamsResource(TeamPages pages, Teams teams, SignedInStaff staff, InstantSource time) {
        this.pages = pages;
        this.teams = teams;
        this.staff = staff;
        this.time = time;
    }

    @GET
    public Response list() {
        return pages.list(Kept.NOTHING, time.instant());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response make(@RestForm @DefaultValue("") String name) {
        try {
            return Answered.to("/desk/teams/" + teams.make(name, staff.actor(), time.instant()));
        } catch (NotAcceptable wrong) {
            Kept kept = new Kept("team", UNPROCESSABLE, wrong.violations(), Map.of("name", name));
            return pages.list(kept, time.instant());
        }
    }

    @GET
    @Path("/{id}")
    public Response one(@RestPath UUID id) {
        return pages.one(id, Kept.NOTHING, time.instant());
    }

    @POST
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(
            @RestPath UUID id,
            @RestForm @DefaultValue("-1") int version,
            @RestForm @DefaultValue("") String name,
            @RestForm List<String> member) {
        Map<String, String> typed = Map.of("name", name, "member", String.join(" ", member));
        try {
            teams.change(id, version, name, ids(member), staff.actor(), time.instant());
            return Answered.to("/desk/teams");
        } catch (NotAcceptable wrong) {
            return pages.one(id, new Kept("team", UNPROCESSABLE, wrong.violations(), typed), time.instant());
        } catch (NotPossibleNow refusal) {
            Map<String, String> why = Map.of("", String.valueOf(refusal.getMessage()));
            return pages.one(id, new Kept("team", CONFLICT, why, typed), time.instant());
        }
    }

    /** Only those who can be chosen. */
    private Set<UUID> ids(List<String> chosen) {
        return pages.people().stream()
                .filter(each -> chosen.contains(each.id()))
                .map(each -> UUID.fromString(each.id()))
                .collect(Collectors.toSet());
    }
}
