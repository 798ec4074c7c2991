package org.redress.desk.forms;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.redress.NotAcceptable;
import org.redress.NotPossibleNow;
import org.redress.desk.Roles;
import org.redress.desk.casepage.Kept;
import org.redress.web.Answered;

/** A platform's own form, worked through for everything that one case asks of it. */
@Path("/desk/cases/{reference}/forms/{slug}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
class FormResource {
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final FormPages pages;
    private final FormActions actions;

    FormResource(FormPages pages, FormActions actions) {
        this.pages = pages;
        this.actions = actions;
    }

    @GET
    public Response page(
            @RestPath String reference, @RestPath String slug, @QueryParam("said") @DefaultValue("") String said) {
        return Answered.page(pages.of(reference, slug, said, Kept.NOTHING));
    }

    @POST
    @Path("/filling")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response filled(
            @RestPath String reference,
            @RestPath String slug,
            @RestForm List<String> request,
            @RestForm @DefaultValue("") String outcome,
            @RestForm @DefaultValue("") String confirmation,
            @RestForm @DefaultValue("") String sent) {
        var filling = new Filling(request, outcome, confirmation, sent);
        return run(reference, slug, outcome, filling.fields(), () -> actions.record(reference, slug, filling));
    }

    @POST
    @Path("/letter")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response write(@RestPath String reference, @RestPath String slug) {
        return run(reference, slug, "letter", Map.of(), () -> actions.writeInstead(reference, slug));
    }

    private Response run(String reference, String slug, String said, Map<String, String> fields, Runnable verb) {
        try {
            verb.run();
        } catch (NotAcceptable wrong) {
            return again(reference, slug, new Kept("filled", UNPROCESSABLE, wrong.violations(), fields));
        } catch (NotPossibleNow refused) {
            if (!refused.code().equals("already-there")) {
                Map<String, String> why = Map.of("", String.valueOf(refused.getMessage()));
                return again(reference, slug, new Kept("filled", CONFLICT, why, fields));
            }
        }
        return Answered.to("/desk/cases/" + reference + "/forms/" + slug + "?said=" + said);
    }

    private Response again(String reference, String slug, Kept kept) {
        return Answered.with(kept.status(), pages.of(reference, slug, "", kept));
    }
}
