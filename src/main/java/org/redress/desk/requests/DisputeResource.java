package org.redress.desk.requests;

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
import org.redress.cases.CaseFiles;
import org.redress.desk.Roles;
import org.redress.desk.casepage.Actions;
import org.redress.desk.casepage.CasePages;
import org.redress.desk.casepage.Said;
import org.redress.removal.RemovalRequests;
import org.redress.removal.dispute.Disputes;
import org.redress.removal.dispute.Disputing;
import org.redress.removal.dispute.Verdict;
import org.redress.staff.SignedInStaff;

/** A platform disputes a recorded miss: a member of staff answers, once, with a reason that the platform reads. */
@Path("/desk/disputes/{id}/verdict")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
class DisputeResource {
    private static final int LONGEST = 2_000;

    private final Actions actions;
    private final CasePages pages;
    private final CaseFiles caseFiles;
    private final RemovalRequests requests;
    private final Disputes disputes;
    private final Disputing disputing;
    private final SignedInStaff staff;
    private final InstantSource time;

    DisputeResource(
            Actions actions,
            CasePages pages,
            CaseFiles caseFiles,
            RemovalRequests requests,
            Disputes disputes,
            Disputing disputing,
            SignedInStaff staff,
            InstantSource time) {
        this.actions = actions;
        this.pages = pages;
        this.caseFiles = caseFiles;
        this.requests = requests;
        this.disputes = disputes;
        this.disputing = disputing;
        this.staff = staff;
        this.time = time;
    }

    @POST
    public Response decide(
            @RestPath UUID id, @RestForm @DefaultValue("") String verdict, @RestForm @DefaultValue("") String words) {
        UUID caseId = requests.get(disputes.get(id).requestId()).caseId();
        pages.find(caseFiles.get(caseId).reference().text());
        var form = new Actions.Form(caseId, "dispute-" + id, Map.of("verdict", verdict, "words", words));
        return actions.run(form, () -> {
            String reason = Actions.required("words", words, LONGEST, "Write why, for the platform to read.");
            disputing.decide(id, known(verdict), reason, staff.actor(), time.instant());
            return Said.DISPUTE_ANSWERED;
        });
    }

    private static Verdict known(String typed) {
        for (Verdict each : Verdict.values()) {
            if (each.name().equals(typed)) {
                return each;
            }
        }
        throw new NotAcceptable("verdict", "Choose whether the platform is right.");
    }
}
