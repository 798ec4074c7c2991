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
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.resteasy.reactive.RestPath;
import org.redress.desk.Roles;
import org.redress.desk.administration.Editing;
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
    private final ManyCases manyCases;
    private final Editing editing;
    private final Saving saving;

    RegulatorsResource(
            RegulatorPages pages, RegulatorKeeping keeping, ManyCases manyCases, Editing editing, Saving saving) {
        this.pages = pages;
        this.keeping = keeping;
        this.manyCases = manyCases;
        this.editing = editing;
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
        return editing.add("/desk/regulators", Fields.of(sent, "rules"), keeping::add, pages::all);
    }

    @GET
    @Path("/{slug}")
    @Transactional
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.ADMIN})
    public RegulatorPage one(@RestPath String slug, @QueryParam("said") @DefaultValue("") String said) {
        return pages.one(slug, Kept.NOTHING, SAID.getOrDefault(said, ""));
    }

    /** A pack over many cases is ready for it: our own target to send runs, and belongs to no case. */
    @POST
    @Path("/{slug}/step")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.SUPERVISOR)
    public Response ready(@RestPath String slug, MultivaluedMap<String, String> sent) {
        Map<String, String> fields = Fields.of(sent);
        AtomicReference<UUID> step = new AtomicReference<>();
        return saving.run(
                new Saving.Form("many", fields),
                () -> "/desk/regulators/steps/" + step.get(),
                () -> step.set(manyCases.ready(slug, fields.getOrDefault("pack", ""))),
                kept -> pages.one(slug, kept, ""));
    }

    @POST
    @Path("/{slug}/revision")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.ADMIN)
    public Response save(@RestPath String slug, MultivaluedMap<String, String> sent) {
        return editing.save(
                "/desk/regulators/" + slug,
                Fields.of(sent, "rules"),
                (fields, edit) -> keeping.change(slug, fields, edit),
                kept -> pages.one(slug, kept, ""));
    }
}
