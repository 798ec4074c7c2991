package org.redress.desk.commitments;

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
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.redress.desk.Roles;
import org.redress.desk.administration.Editing;
import org.redress.desk.administration.Fields;
import org.redress.desk.casepage.Kept;
import org.redress.platform.commitment.CommitmentKeeping;

/** Commitments: read by staff, kept by an admin. */
@Path("/desk/commitments")
@Produces(MediaType.TEXT_HTML)
class CommitmentsResource {
    private static final Map<String, String> SAID = Map.of(
            "saved", "Saved. The version before stands below.",
            "added", "The commitment is on the list.",
            "opened", "A review is open. Its clock runs.",
            "proposed", "Proposed. A second supervisor has to look at it.",
            "agreed", "Agreed: the verdict stands.",
            "disagreed", "Not agreed. The review stays open, and can be proposed anew.");

    private final CommitmentPages pages;
    private final CommitmentKeeping keeping;
    private final Editing editing;

    CommitmentsResource(CommitmentPages pages, CommitmentKeeping keeping, Editing editing) {
        this.pages = pages;
        this.keeping = keeping;
        this.editing = editing;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.ADMIN})
    public CommitmentsPage all() {
        return pages.all(Kept.NOTHING);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.ADMIN)
    public Response add(MultivaluedMap<String, String> sent) {
        return editing.add("/desk/commitments", Fields.of(sent), keeping::add, pages::all);
    }

    @GET
    @Path("/{code}")
    @Transactional
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.ADMIN})
    public CommitmentPage one(@RestPath String code, @QueryParam("said") @DefaultValue("") String said) {
        return pages.one(code, Kept.NOTHING, SAID.getOrDefault(said, ""));
    }

    @POST
    @Path("/{code}/revision")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.ADMIN)
    public Response save(@RestPath String code, MultivaluedMap<String, String> sent) {
        return editing.save(
                "/desk/commitments/" + code,
                Fields.of(sent),
                (fields, edit) -> keeping.change(code, fields, edit),
                kept -> pages.one(code, kept, ""));
    }
}
