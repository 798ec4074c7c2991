package org.redress.desk.rules;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.redress.NotAcceptable;
import org.redress.NotFound;
import org.redress.NotPossibleNow;
import org.redress.desk.Roles;
import org.redress.removal.replanning.Foreseen;
import org.redress.removal.replanning.Replanner;
import org.redress.staff.SignedInStaff;

/** Moves the clocks that run under a rule: first a preview, then one action with a reason, then what became of it. */
@Path("/desk/rules/{id}")
@Produces(MediaType.TEXT_HTML)
class ReplanningResource {
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final Replanner replanner;
    private final ReplanningPages pages;
    private final SignedInStaff staff;
    private final InstantSource time;

    ReplanningResource(Replanner replanner, ReplanningPages pages, SignedInStaff staff, InstantSource time) {
        this.replanner = replanner;
        this.pages = pages;
        this.staff = staff;
        this.time = time;
    }

    @GET
    @Path("/replanning")
    @RolesAllowed(Roles.ADMIN)
    public Response preview(@RestPath String id, @RestQuery @DefaultValue("") String to) {
        Instant now = time.instant();
        try {
            Foreseen foreseen = replanner.foresee(id, to.isEmpty() ? replanner.today(id, now) : version(to), now);
            return Response.ok(pages.preview(foreseen, ReplanningPages.Refused.NOT, now))
                    .build();
        } catch (NotPossibleNow refusal) {
            return Response.seeOther(URI.create("/desk/rules/" + id)).build();
        }
    }

    @POST
    @Path("/replannings")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.ADMIN)
    public Response move(
            @RestPath String id,
            @RestForm @DefaultValue("") String to,
            @RestForm @DefaultValue("") String token,
            @RestForm @DefaultValue("") String reason) {
        Instant now = time.instant();
        Replanner.Wish wish =
                new Replanner.Wish(version(to), token, reason, staff.member().id());
        try {
            UUID action = replanner.ask(id, wish, now);
            replanner.begin(action, now);
            return Response.seeOther(URI.create("/desk/rules/" + id + "/replannings/" + action))
                    .build();
        } catch (NotAcceptable wrong) {
            String words = String.join(" ", wrong.violations().values());
            return again(id, wish, UNPROCESSABLE, new ReplanningPages.Refused("", reason, words), now);
        } catch (NotPossibleNow refusal) {
            String words = String.valueOf(refusal.getMessage());
            return again(id, wish, CONFLICT, new ReplanningPages.Refused(words, reason, ""), now);
        }
    }

    @GET
    @Path("/replannings/{action}")
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.ADMIN})
    public ReplanningDonePage done(@RestPath String id, @RestPath UUID action) {
        return pages.done(id, action, time.instant());
    }

    private Response again(String id, Replanner.Wish wish, int status, ReplanningPages.Refused refused, Instant now) {
        Foreseen foreseen;
        try {
            foreseen = replanner.foresee(id, wish.to(), now);
        } catch (NotPossibleNow another) {
            return Response.seeOther(URI.create("/desk/rules/" + id)).build();
        }
        return Response.status(status)
                .entity(pages.preview(foreseen, refused, now))
                .build();
    }

    private static UUID version(String to) {
        try {
            return UUID.fromString(to);
        } catch (IllegalArgumentException none) {
            throw new NotFound("rule version");
        }
    }
}
