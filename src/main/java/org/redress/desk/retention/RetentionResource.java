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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.redress.cases.retention.RetentionSettings;
import org.redress.desk.Roles;
import org.redress.desk.administration.Fields;
import org.redress.desk.administration.Saving;
import org.redress.web.Answered;

/** How long things are kept: read by staff, previewed and set by an admin. */
@Path("/desk/retention")
@Produces(MediaType.TEXT_HTML)
class RetentionResource {
    private final RetentionPages pages;
    private final RetentionSettings settings;
    private final Saving saving;

    RetentionResource(RetentionPages pages, RetentionSettings settings, Saving saving) {
        this.pages = pages;
        this.settings = settings;
        this.saving = saving;
    }

    /** Asked with other terms it says what they would touch; nothing is changed by it. */
    @GET
    @Transactional
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.ADMIN})
    public Response page(@Context UriInfo asked, @QueryParam("said") @DefaultValue("") String said) {
        RetentionPage page = pages.preview(
                Fields.of(asked.getQueryParameters()),
                said.equals("saved") ? "Saved. The next run, within a minute, keeps to it." : "");
        return Answered.with(page.kept().status(), page);
    }

    @POST
    @Path("/revision")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.ADMIN)
    public Response save(MultivaluedMap<String, String> sent) {
        Map<String, String> fields = Fields.of(sent);
        return saving.run(
                new Saving.Form("edit", fields),
                () -> "/desk/retention?said=saved",
                () -> settings.change(RetentionPages.terms(fields), saving.edit(fields)),
                pages::again);
    }
}
