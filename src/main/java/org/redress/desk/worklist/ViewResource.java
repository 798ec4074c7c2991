package org.redress.desk.worklist;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.InstantSource;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.redress.NotAcceptable;
import org.redress.desk.Roles;
import org.redress.staff.SavedViews;
import org.redress.staff.SignedInStaff;

/** Keeps a view of the worklist under a name, and takes it away. */
@Path("/desk/views")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
class ViewResource {
    private static final int UNPROCESSABLE = 422;

    private final SavedViews views;
    private final WorklistPages pages;
    private final SignedInStaff staff;
    private final InstantSource time;

    ViewResource(SavedViews views, WorklistPages pages, SignedInStaff staff, InstantSource time) {
        this.views = views;
        this.pages = pages;
        this.staff = staff;
        this.time = time;
    }

    /** @param query the filters as in an address; only what the worklist knows of it is kept */
    @POST
    public Response save(
            @RestForm @DefaultValue("") String name,
            @RestForm @DefaultValue("due") String tab,
            @RestForm @DefaultValue("") String query,
            @RestForm @DefaultValue("") String shared) {
        Tab of = Tab.named(tab);
        Filter filter = Filter.inText(query);
        try {
            views.save(staff.member().id(), name, filter.path(of), shared.equals(By.ON), time.instant());
            return Response.seeOther(URI.create(filter.path(of))).build();
        } catch (NotAcceptable wrong) {
            String problem = String.join(" ", wrong.violations().values());
            return Response.status(UNPROCESSABLE)
                    .entity(pages.page(
                            of,
                            filter,
                            WorklistPages.Place.BEGINNING,
                            new WorklistPage.Refused(problem, name, shared.equals(By.ON))))
                    .build();
        }
    }

    @POST
    @Path("/{id}/removal")
    public Response remove(@RestPath UUID id) {
        views.remove(id, staff.member().id());
        return Response.seeOther(URI.create("/desk")).build();
    }
}
