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
import org.redress.cases.CaseFiles;
import org.redress.desk.Roles;
import org.redress.desk.casepage.Actions;
import org.redress.desk.casepage.CasePages;
import org.redress.desk.casepage.MistakeViews;
import org.redress.desk.casepage.Said;
import org.redress.removal.Mistakes;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalRequests;

/** The last step of a request was recorded by mistake: it is struck out, with a reason. */
@Path("/desk/removal-requests/{id}/strike-out")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
class MistakeResource {
    static final int LONGEST = 500;
    static final String ASK = "Write why it was a mistake.";

    private final Actions actions;
    private final CasePages pages;
    private final CaseFiles caseFiles;
    private final RemovalRequests requests;
    private final Mistakes mistakes;
    private final MistakeViews views;
    private final InstantSource time;

    MistakeResource(
            Actions actions,
            CasePages pages,
            CaseFiles caseFiles,
            RemovalRequests requests,
            Mistakes mistakes,
            MistakeViews views,
            InstantSource time) {
        this.actions = actions;
        this.pages = pages;
        this.caseFiles = caseFiles;
        this.requests = requests;
        this.mistakes = mistakes;
        this.views = views;
        this.time = time;
    }

    @POST
    public Response step(
            @RestPath UUID id, @RestForm @DefaultValue("-1") int version, @RestForm @DefaultValue("") String why) {
        RemovalRequest asked = requests.get(id);
        pages.find(caseFiles.get(asked.caseId()).reference().text());
        var form = new Actions.Form(asked.caseId(), "mistake-" + id, Map.of("why", why));
        return actions.run(form, () -> {
            Actions.unchanged(version, requests.get(id).version());
            mistakes.strikeOut(id, Actions.required("why", why, LONGEST, ASK), views.asker(), time.instant());
            return Said.STRUCK_OUT;
        });
    }
}
