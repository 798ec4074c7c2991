package org.redress.desk.together;

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
import org.redress.NotFound;
import org.redress.cases.together.Together;
import org.redress.desk.Roles;
import org.redress.desk.casepage.Actions;
import org.redress.desk.casepage.CasePages;
import org.redress.desk.casepage.Said;
import org.redress.staff.SignedInStaff;

/** Two cases report the same: from now on one caseworker has both. Nobody outside of the desk can tell. */
@Path("/desk/cases/{reference}/together")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
class TogetherResource {
    private final CasePages pages;
    private final Actions actions;
    private final Together together;
    private final SignedInStaff staff;
    private final InstantSource time;

    TogetherResource(CasePages pages, Actions actions, Together together, SignedInStaff staff, InstantSource time) {
        this.pages = pages;
        this.actions = actions;
        this.together = together;
        this.staff = staff;
        this.time = time;
    }

    @POST
    public Response link(@RestPath String reference, @RestForm @DefaultValue("") String other) {
        UUID id = pages.find(reference).id();
        return actions.run(new Actions.Form(id, "together", Map.of("other", other)), () -> {
            together.link(id, other(other), staff.member().id(), time.instant());
            return Said.LINKED;
        });
    }

    @POST
    @Path("/{link}/end")
    public Response end(@RestPath String reference, @RestPath UUID link) {
        UUID id = pages.find(reference).id();
        return actions.run(new Actions.Form(id, "together", Map.of()), () -> {
            if (together.of(id).stream().noneMatch(each -> each.id().equals(link))) {
                return Said.ALREADY;
            }
            together.end(link, staff.member().id(), time.instant());
            return Said.UNLINKED;
        });
    }

    /** A case that this member may not see is as unknown as one that does not exist. */
    private UUID other(String typed) {
        try {
            return pages.find(typed).id();
        } catch (NotFound unknown) {
            throw new NotAcceptable("other", "Enter the reference of the other case, such as ABCD-EFGH.");
        }
    }
}
