package org.redress.desk.ladder;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.redress.NotAcceptable;
import org.redress.NotPossibleNow;
import org.redress.alert.ladder.LadderChanges;
import org.redress.desk.Roles;
import org.redress.policy.Ladder;
import org.redress.staff.SignedInStaff;
import org.redress.web.Answered;

/** Who is called when under a rule; a supervisor changes it, after having looked at what that does. */
@Path("/desk/rules/{id}")
@Produces(MediaType.TEXT_HTML)
class LadderResource {
    private static final int OK = 200;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final LadderPages pages;
    private final LadderChanges changes;
    private final SignedInStaff staff;
    private final InstantSource time;

    LadderResource(LadderPages pages, LadderChanges changes, SignedInStaff staff, InstantSource time) {
        this.pages = pages;
        this.changes = changes;
        this.staff = staff;
        this.time = time;
    }

    @GET
    @Path("/ladder")
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.ADMIN})
    public LadderPage page(@RestPath String id, @QueryParam("said") @DefaultValue("") String said) {
        return pages.now(id, said, time.instant());
    }

    /** Keeps nothing. */
    @POST
    @Path("/ladder/preview")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.SUPERVISOR)
    public Response preview(@RestPath String id, @BeanParam LadderForm form) {
        Instant now = time.instant();
        try {
            form.dueAt();
            changes.foresee(id, form.ladder(), now);
            return Answered.with(OK, pages.typed(id, form, Map.of(), OK, now));
        } catch (NotAcceptable wrong) {
            return again(id, form, wrong.violations(), UNPROCESSABLE, now);
        }
    }

    @POST
    @Path("/ladder")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.SUPERVISOR)
    public Response change(@RestPath String id, @BeanParam LadderForm form) {
        Instant now = time.instant();
        try {
            Ladder ladder = form.ladder();
            if (!ladder.format().equals(form.previewed)) {
                throw new NotAcceptable("", "Look at who would be called first: this is not what the preview showed.");
            }
            changes.change(id, new LadderChanges.Wish(form.seen, ladder, form.reason), staff.actor(), now);
            return Answered.to("/desk/rules/" + id + "/ladder?said=changed");
        } catch (NotAcceptable wrong) {
            return again(id, form, wrong.violations(), UNPROCESSABLE, now);
        } catch (NotPossibleNow refusal) {
            return refusal.code().equals("already-there")
                    ? Answered.to("/desk/rules/" + id + "/ladder?said=already")
                    : again(id, form, Map.of("", String.valueOf(refusal.getMessage())), CONFLICT, now);
        }
    }

    private Response again(String id, LadderForm form, Map<String, String> errors, int status, Instant now) {
        return Answered.with(status, pages.typed(id, form, errors, status, now));
    }
}
