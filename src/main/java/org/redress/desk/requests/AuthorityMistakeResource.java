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
import org.redress.cases.Authority;
import org.redress.cases.CaseFiles;
import org.redress.desk.Roles;
import org.redress.desk.casepage.Actions;
import org.redress.desk.casepage.CasePages;
import org.redress.desk.casepage.MistakeViews;
import org.redress.desk.casepage.Said;

/** A check of the authority to act was recorded by mistake: it is struck out, with a reason. */
@Path("/desk/cases/{reference}/authority/strike-out")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
class AuthorityMistakeResource {
    private final Actions actions;
    private final CasePages pages;
    private final CaseFiles caseFiles;
    private final Authority authority;
    private final MistakeViews views;
    private final InstantSource time;

    AuthorityMistakeResource(
            Actions actions,
            CasePages pages,
            CaseFiles caseFiles,
            Authority authority,
            MistakeViews views,
            InstantSource time) {
        this.actions = actions;
        this.pages = pages;
        this.caseFiles = caseFiles;
        this.authority = authority;
        this.views = views;
        this.time = time;
    }

    @POST
    public Response strikeOut(
            @RestPath String reference,
            @RestForm @DefaultValue("-1") int version,
            @RestForm @DefaultValue("") String why) {
        UUID id = pages.find(reference).id();
        return actions.run(new Actions.Form(id, "authority-mistake", Map.of("why", why)), () -> {
            Actions.unchanged(version, caseFiles.get(id).version());
            authority.strikeOut(
                    id,
                    Actions.required("why", why, MistakeResource.LONGEST, MistakeResource.ASK),
                    views.asker(),
                    time.instant());
            return Said.STRUCK_OUT;
        });
    }
}
