package org.redress.desk.requests;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.redress.cases.CaseFiles;
import org.redress.check.Checking;
import org.redress.desk.Roles;
import org.redress.desk.casepage.Actions;
import org.redress.desk.casepage.CasePages;
import org.redress.desk.casepage.Said;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalRequests;
import org.redress.staff.SignedInStaff;

/** A caseworker wants to know now whether it is gone: Redress looks, in the site's turn. A second press changes nothing. */
@Path("/desk/removal-requests/{id}/look")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
class LookResource {
    private final Actions actions;
    private final CasePages pages;
    private final CaseFiles caseFiles;
    private final RemovalRequests requests;
    private final Checking checking;
    private final SignedInStaff staff;
    private final InstantSource time;

    LookResource(
            Actions actions,
            CasePages pages,
            CaseFiles caseFiles,
            RemovalRequests requests,
            Checking checking,
            SignedInStaff staff,
            InstantSource time) {
        this.actions = actions;
        this.pages = pages;
        this.caseFiles = caseFiles;
        this.requests = requests;
        this.checking = checking;
        this.staff = staff;
        this.time = time;
    }

    @POST
    public Response look(@RestPath UUID id) {
        RemovalRequest request = requests.get(id);
        pages.find(caseFiles.get(request.caseId()).reference().text());
        return actions.run(new Actions.Form(request.caseId(), "check-" + id, Map.of()), () -> {
            checking.lookNow(id, staff.actor(), time.instant());
            return Said.LOOKING;
        });
    }
}
