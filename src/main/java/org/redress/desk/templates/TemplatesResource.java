package org.redress.desk.templates;

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
import java.util.function.BiConsumer;
import org.jboss.resteasy.reactive.RestPath;
import org.redress.audit.revision.Edit;
import org.redress.cases.prepared.Preparing;
import org.redress.cases.prepared.Text;
import org.redress.desk.Roles;
import org.redress.desk.administration.Fields;
import org.redress.desk.administration.Saving;
import org.redress.desk.casepage.Kept;

/** Answers that are prepared: everybody who writes to people reads them, supervisors keep them. */
@Path("/desk/templates")
@Produces(MediaType.TEXT_HTML)
class TemplatesResource {
    private static final String SAVED = "Saved.";

    private final TemplatePages pages;
    private final Preparing preparing;
    private final Saving saving;

    TemplatesResource(TemplatePages pages, Preparing preparing, Saving saving) {
        this.pages = pages;
        this.preparing = preparing;
        this.saving = saving;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.AUDITOR})
    public TemplatesPage all() {
        return pages.all(Kept.NOTHING, "");
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.AUDITOR})
    public TemplatePage one(@RestPath UUID id, @QueryParam("said") @DefaultValue("") String said) {
        return pages.one(id, Kept.NOTHING, said.equals("saved") ? SAVED : "");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.SUPERVISOR)
    public Response add(MultivaluedMap<String, String> form) {
        Map<String, String> fields = Fields.of(form);
        UUID id = UUID.randomUUID();
        return saving.run(
                new Saving.Form("add", fields),
                () -> "/desk/templates/" + id + "?said=saved",
                () -> preparing.add(id, text(fields), saving.edit(fields)),
                kept -> pages.all(kept, ""));
    }

    @POST
    @Path("/{id}/revision")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.SUPERVISOR)
    public Response change(@RestPath UUID id, MultivaluedMap<String, String> form) {
        return save(id, "edit", form, (fields, edit) -> preparing.change(id, text(fields), edit));
    }

    @POST
    @Path("/{id}/retirement")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.SUPERVISOR)
    public Response retire(@RestPath UUID id, MultivaluedMap<String, String> form) {
        return save(id, "retire", form, (fields, edit) -> preparing.retire(id, edit));
    }

    private Response save(
            UUID id, String form, MultivaluedMap<String, String> sent, BiConsumer<Map<String, String>, Edit> verb) {
        Map<String, String> fields = Fields.of(sent);
        return saving.run(
                new Saving.Form(form, fields),
                () -> "/desk/templates/" + id + "?said=saved",
                () -> verb.accept(fields, saving.edit(fields)),
                kept -> pages.one(id, kept, ""));
    }

    private static Text text(Map<String, String> fields) {
        return new Text(
                fields.getOrDefault("language", ""),
                fields.getOrDefault("title", ""),
                fields.getOrDefault("words", ""));
    }
}
