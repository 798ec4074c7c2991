package org.redress.desk.approvals;

import jakarta.annotation.security.RolesAllowed;
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
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.redress.NotPossibleNow;
import org.redress.cases.approval.Approval;
import org.redress.cases.approval.Approvals;
import org.redress.cases.approval.What;
import org.redress.desk.Roles;
import org.redress.staff.SignedInStaff;
import org.redress.web.Answered;

/** What colleagues asked for: a supervisor who did not ask decides, and who asked hands it out. */
@Path("/desk/approvals")
@Produces(MediaType.TEXT_HTML)
class ApprovalResource {
    private static final int CONFLICT = 409;

    private final ApprovalPages pages;
    private final Approvals approvals;
    private final Releases releases;
    private final SignedInStaff staff;
    private final InstantSource time;

    ApprovalResource(
            ApprovalPages pages, Approvals approvals, Releases releases, SignedInStaff staff, InstantSource time) {
        this.pages = pages;
        this.approvals = approvals;
        this.releases = releases;
        this.staff = staff;
        this.time = time;
    }

    @GET
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.AUDITOR})
    public Response list(@RestQuery @DefaultValue("") String said) {
        return pages.list(said, time.instant());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.AUDITOR})
    public Response one(@RestPath UUID id) {
        return pages.one(id, 200, "", time.instant());
    }

    @POST
    @Path("/{id}/confirmation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.SUPERVISOR)
    public Response confirm(@RestPath UUID id) {
        String said = pages.find(id).what() == What.ERASURE ? "erased" : "confirmed";
        return decide(id, said, (by, now) -> approvals.confirm(id, by, now));
    }

    @POST
    @Path("/{id}/refusal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.SUPERVISOR)
    public Response decline(@RestPath UUID id) {
        return decide(id, "declined", (by, now) -> approvals.decline(id, by, now));
    }

    @POST
    @Path("/{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
    public Response takeBack(@RestPath UUID id) {
        return decide(id, "taken-back", (by, now) -> approvals.takeBack(id, by, now));
    }

    /** Answers the file itself, since it is handed out only now. */
    @POST
    @Path("/{id}/taking")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
    public Response take(@RestPath UUID id, @RestForm @DefaultValue("") String form) {
        pages.find(id);
        Instant now = time.instant();
        Approval.Form as = form.equals("data") ? Approval.Form.DATA : Approval.Form.PAGE;
        try {
            return releases.handOut(id, as, staff.member().id(), now);
        } catch (NotPossibleNow refusal) {
            return pages.one(id, CONFLICT, String.valueOf(refusal.getMessage()), now);
        }
    }

    private Response decide(UUID id, String said, Deciding deciding) {
        pages.find(id);
        Instant now = time.instant();
        try {
            deciding.by(staff.member().id(), now);
            return Answered.to("/desk/approvals?said=" + said);
        } catch (NotPossibleNow refusal) {
            return pages.one(id, CONFLICT, String.valueOf(refusal.getMessage()), now);
        }
    }

    private interface Deciding {
        void by(UUID member, Instant now);
    }
}
