package org.redress.desk.worklist;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.redress.desk.Roles;

/** The first page of the desk. */
@Path("/desk")
@Produces(MediaType.TEXT_HTML)
class WorklistResource {
    private final WorklistPages pages;

    WorklistResource(WorklistPages pages) {
        this.pages = pages;
    }

    @GET
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.AUDITOR})
    public TemplateInstance page(
            @QueryParam("tab") @DefaultValue("due") String name,
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("did") @DefaultValue("") String did,
            @Context UriInfo uri) {
        Filter filter = Filter.of(uri.getQueryParameters());
        return pages.page(Tab.named(name), filter, new WorklistPages.Place(after, did), WorklistPage.Refused.NOTHING);
    }
}
