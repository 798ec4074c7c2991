package org.redress.desk.generators;

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
import org.redress.platform.keeping.GeneratorKeeping;

/** The AI tools that a report can name. */
@Path("/desk/generators")
@Produces(MediaType.TEXT_HTML)
class GeneratorsResource {
    private static final Map<String, String> SAID = Map.of(
            "saved",
            "Saved. The version before stands below.",
            "added",
            "The tool is on the list. Reports can name it.");

    private final GeneratorPages pages;
    private final GeneratorKeeping keeping;
    private final Editing editing;

    GeneratorsResource(GeneratorPages pages, GeneratorKeeping keeping, Editing editing) {
        this.pages = pages;
        this.keeping = keeping;
        this.editing = editing;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.ADMIN})
    public GeneratorsPage all() {
        return pages.all(Kept.NOTHING);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.ADMIN)
    public Response add(MultivaluedMap<String, String> sent) {
        return editing.add("/desk/generators", Fields.of(sent), keeping::add, pages::all);
    }

    @GET
    @Path("/{slug}")
    @Transactional
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.ADMIN})
    public GeneratorPage one(@RestPath String slug, @QueryParam("said") @DefaultValue("") String said) {
        return pages.one(slug, Kept.NOTHING, SAID.getOrDefault(said, ""));
    }

    @POST
    @Path("/{slug}/revision")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.ADMIN)
    public Response change(@RestPath String slug, MultivaluedMap<String, String> sent) {
        return editing.save(
                "/desk/generators/" + slug,
                Fields.of(sent),
                (fields, edit) -> keeping.change(slug, fields, edit),
                kept -> pages.one(slug, kept, ""));
    }
}
