package org.redress.desk.regulators;

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
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.resteasy.reactive.RestPath;
import org.redress.desk.Roles;
import org.redress.desk.administration.Fields;
import org.redress.desk.administration.Saving;
import org.redress.desk.casepage.Kept;
import org.redress.policy.regulator.RegulatorKeeping;

/** The directory of regulators: read by staff, kept by an admin. */
@Path("/desk/regulators")
@Produces(MediaType.TEXT_HTML)
class RegulatorsResource {
    private static final Map<String, String> SAID = Map.of(
            "saved", "Saved. The version before stands below.",
            "added", "The regulator is in the directory.");

    private final RegulatorPages pages;
    private final RegulatorKeeping keeping;
    private final Saving saving;

    RegulatorsResource(RegulatorPages pages, RegulatorKeeping keeping, Saving saving) {
        this.pages = pages;
        this.keeping = keeping;
        this.saving = saving;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.ADMIN})
    public RegulatorsPage all() {
        return pages.all(Kept.NOTHING);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.ADMIN)
    public Response add(MultivaluedMap<String, String> sent) {
        Map<String, String> fields = Fields.of(sent);
        AtomicReference<String> slug = new AtomicReference<>("");
        return saving.run(
                new Saving.Form("edit", fields),
                () -> "/desk/regulators/" + slug.get() + "?said=added",
                () -> slug.set(keeping.add(fields, saving.edit(fields))),
                pages::all);
    }

    @GET
    @Path("/{slug}")
    @Transactional
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.ADMIN})
    public RegulatorPage one(@RestPath String slug, @QueryParam("said") @DefaultValue("") String said) {
        return pages.one(slug, Kept.NOTHING, SAID.getOrDefault(said, ""));
    }

    @POST
    @Path("/{slug}/revision")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.ADMIN)
    public Response save(@RestPath String slug, MultivaluedMap<String, String> sent) {
        Map<String, String> fields = Fields.of(sent);
        return saving.run(
                new Saving.Form("edit", fields),
                () -> "/desk/regulators/" + slug + "?said=saved",
                () -> keeping.change(slug, fields, saving.edit(fields)),
                kept -> pages.one(slug, kept, ""));
    }
}
