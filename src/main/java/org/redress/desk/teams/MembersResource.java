package org.redress.desk.teams;

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
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.redress.NotPossibleNow;
import org.redress.desk.Frames;
import org.redress.desk.Roles;
import org.redress.desk.Words;
import org.redress.staff.SignedInStaff;
import org.redress.staff.StaffMember;
import org.redress.staff.StaffMembers;
import org.redress.web.Answered;

/** Who works here. Keycloak tells nobody of an account that was closed, so an admin says it. */
@Path("/desk/members")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMIN)
class MembersResource {
    private static final int CONFLICT = 409;
    private static final String LEFT = "Recorded. Nothing reaches them any more, and their cases are nobody's.";

    private final StaffMembers members;
    private final SignedInStaff staff;
    private final Frames frames;
    private final InstantSource time;

    MembersResource(StaffMembers members, SignedInStaff staff, Frames frames, InstantSource time) {
        this.members = members;
        this.staff = staff;
        this.frames = frames;
        this.time = time;
    }

    @GET
    @Transactional
    public MembersPage page(@RestQuery @DefaultValue("") String said) {
        return page(said.equals("left") ? LEFT : "", "", time.instant());
    }

    /** A second press changes nothing. */
    @POST
    @Path("/{id}/leaving")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response leave(@RestPath UUID id) {
        Instant now = time.instant();
        try {
            members.leave(id, staff.actor(), now);
        } catch (NotPossibleNow refusal) {
            if (!refusal.code().equals("already-there")) {
                return Answered.with(CONFLICT, page("", String.valueOf(refusal.getMessage()), now));
            }
        }
        return Answered.to("/desk/members?said=left");
    }

    private MembersPage page(String said, String problem, Instant now) {
        UUID me = staff.member().id();
        return new MembersPage(
                frames.at(now),
                members.everybody().stream().map(each -> line(each, me)).toList(),
                said,
                problem);
    }

    private static MembersPage.Line line(StaffMember member, UUID me) {
        String roles = member.roles().stream()
                .sorted()
                .map(role -> Words.of(role.name()))
                .collect(Collectors.joining(", "));
        return new MembersPage.Line(
                member.id().toString(), member.name(), roles, member.id().equals(me));
    }
}
