package org.redress.desk.retention;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.redress.cases.Closing;
import org.redress.cases.retention.LegalHolds;
import org.redress.desk.Roles;
import org.redress.desk.administration.Fields;
import org.redress.desk.administration.Saving;
import org.redress.desk.casepage.CasePages;
import org.redress.desk.casepage.Kept;
import org.redress.staff.SignedInStaff;

/** The end of a case: a caseworker closes it, a supervisor may have it kept longer. */
@Path("/desk/cases/{reference}/keeping")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class KeepingResource {
    private static final Map<String, String> SAID = Map.of(
            "closed", "The case is closed. It opens again by itself when the person brings anything.",
            "reopened", "The case is open again, as it was before.",
            "held", "The legal hold is placed. The schedule leaves this case alone until its end.",
            "hold-ended", "The legal hold has ended. The schedule goes on from the day the case was closed.");

    private final KeepingPages pages;
    private final CasePages cases;
    private final Closing closing;
    private final LegalHolds holds;
    private final Saving saving;
    private final SignedInStaff staff;
    private final InstantSource time;

    KeepingResource(
            KeepingPages pages,
            CasePages cases,
            Closing closing,
            LegalHolds holds,
            Saving saving,
            SignedInStaff staff,
            InstantSource time) {
        this.pages = pages;
        this.cases = cases;
        this.closing = closing;
        this.holds = holds;
        this.saving = saving;
        this.staff = staff;
        this.time = time;
    }

    @GET
    @Transactional
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.AUDITOR})
    public KeepingPage page(@RestPath String reference, @QueryParam("said") @DefaultValue("") String said) {
        return pages.one(reference, Kept.NOTHING, SAID.getOrDefault(said, ""));
    }

    @POST
    @Path("/closing")
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
    public Response close(@RestPath String reference) {
        UUID id = cases.find(reference).id();
        return run(reference, "close", "closed", Map.of(), () -> closing.close(id, staff.actor(), time.instant()));
    }

    @POST
    @Path("/reopening")
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
    public Response reopen(@RestPath String reference) {
        UUID id = cases.find(reference).id();
        return run(
                reference,
                "close",
                "reopened",
                Map.of(),
                () -> closing.reopen(id, "staff", staff.actor(), time.instant()));
    }

    @POST
    @Path("/hold")
    @RolesAllowed(Roles.SUPERVISOR)
    public Response hold(@RestPath String reference, MultivaluedMap<String, String> sent) {
        UUID id = cases.find(reference).id();
        Map<String, String> fields = Fields.of(sent);
        return run(
                reference,
                "hold",
                "held",
                fields,
                () -> holds.place(id, HoldWish.of(fields), staff.actor(), time.instant()));
    }

    @POST
    @Path("/hold-end")
    @RolesAllowed(Roles.SUPERVISOR)
    public Response endHold(@RestPath String reference) {
        UUID id = cases.find(reference).id();
        return run(
                reference,
                "hold",
                "hold-ended",
                Map.of(),
                () -> holds.of(id).ifPresent(hold -> holds.end(hold.id(), staff.actor(), time.instant())));
    }

    private Response run(String reference, String form, String said, Map<String, String> fields, Runnable verb) {
        return saving.run(
                new Saving.Form(form, fields),
                () -> "/desk/cases/" + reference + "/keeping?said=" + said,
                verb,
                kept -> pages.one(reference, kept, ""));
    }
}
