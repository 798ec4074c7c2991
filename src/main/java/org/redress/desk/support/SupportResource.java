package org.redress.desk.support;

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
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.redress.NotFound;
import org.redress.cases.support.SupportLinks;
import org.redress.cases.support.TypedLinks;
import org.redress.desk.Roles;
import org.redress.desk.administration.Fields;
import org.redress.desk.administration.Saving;
import org.redress.desk.casepage.Kept;
import org.redress.web.Language;

/** Whom a person can talk to: read by staff, kept by an admin. */
@Path("/desk/support-links")
@Produces(MediaType.TEXT_HTML)
class SupportResource {
    private static final Map<String, String> SAID = Map.of(
            "saved", "Saved. Every page shows it within ten seconds.",
            "restored", "The lines that come with Redress are shown again.");

    private final SupportPages pages;
    private final SupportLinks links;
    private final Saving saving;

    SupportResource(SupportPages pages, SupportLinks links, Saving saving) {
        this.pages = pages;
        this.links = links;
        this.saving = saving;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.ADMIN})
    public SupportPage english() {
        return pages.one(Language.ENGLISH.tag(), Kept.NOTHING, "");
    }

    @GET
    @Path("/{language}")
    @Transactional
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.ADMIN})
    public SupportPage page(@RestPath String language, @QueryParam("said") @DefaultValue("") String said) {
        return pages.one(language, Kept.NOTHING, SAID.getOrDefault(said, ""));
    }

    @POST
    @Path("/{language}/revision")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.ADMIN)
    public Response save(@RestPath String language, MultivaluedMap<String, String> sent) {
        Map<String, String> fields = Fields.of(sent);
        return run(
                language,
                "saved",
                new Saving.Form("edit", fields),
                () -> links.change(language, TypedLinks.read(fields), saving.edit(fields)));
    }

    @POST
    @Path("/{language}/restoration")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.ADMIN)
    public Response restore(@RestPath String language, MultivaluedMap<String, String> sent) {
        Map<String, String> fields = Fields.of(sent);
        return run(
                language,
                "restored",
                new Saving.Form("restore", fields),
                () -> links.restore(language, saving.edit(fields)));
    }

    private Response run(String language, String said, Saving.Form form, Runnable verb) {
        if (Language.of(language).isEmpty()) {
            throw new NotFound("language");
        }
        Response answer = saving.run(
                form,
                () -> "/desk/support-links/" + language + "?said=" + said,
                verb,
                kept -> pages.one(language, kept, ""));
        links.refresh(List.of(language));
        return answer;
    }
}
