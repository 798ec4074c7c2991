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
import org.jboss.resteasy.reactive.RestPath;
import org.redress.desk.Roles;
import org.redress.desk.administration.Fields;
import org.redress.desk.administration.Saving;
import org.redress.desk.casepage.Kept;

/** What follows a miss on one case: complaints, a regulator's notice, steps to regulators. */
@Path("/desk/cases/{reference}/follow-up")
@Produces(MediaType.TEXT_HTML)
class FollowUpResource {
    private static final Map<String, String> SAID = Map.of(
            "complaint", "The complaint is recorded. We wait for an answer from now.",
            "result", "What came of the complaint is recorded.",
            "notice", "The notice is recorded: the rule that waited for it runs.",
            "ready", "It is ready for the regulator. Our own target to send it runs.");

    private final FollowUpPages pages;
    private final FollowUpVerbs verbs;
    private final Saving saving;

    FollowUpResource(FollowUpPages pages, FollowUpVerbs verbs, Saving saving) {
        this.pages = pages;
        this.verbs = verbs;
        this.saving = saving;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.AUDITOR})
    public FollowUpPage page(@RestPath String reference, @QueryParam("said") @DefaultValue("") String said) {
        return pages.one(reference, Kept.NOTHING, SAID.getOrDefault(said, ""));
    }

    @POST
    @Path("/complaint")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
    public Response complain(@RestPath String reference, MultivaluedMap<String, String> sent) {
        Map<String, String> fields = Fields.of(sent);
        return run(
                reference,
                "complaint-" + fields.get("request"),
                "complaint",
                fields,
                () -> verbs.complain(reference, fields));
    }

    @POST
    @Path("/complaint-result")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
    public Response result(@RestPath String reference, MultivaluedMap<String, String> sent) {
        Map<String, String> fields = Fields.of(sent);
        return run(
                reference,
                "result-" + fields.get("complaint"),
                "result",
                fields,
                () -> verbs.result(reference, fields));
    }

    @POST
    @Path("/notice")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
    public Response notice(@RestPath String reference, MultivaluedMap<String, String> sent) {
        Map<String, String> fields = Fields.of(sent);
        return run(
                reference, "notice-" + fields.get("request"), "notice", fields, () -> verbs.notice(reference, fields));
    }

    @POST
    @Path("/step")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
    public Response ready(@RestPath String reference, MultivaluedMap<String, String> sent) {
        Map<String, String> fields = Fields.of(sent);
        return run(reference, "step-" + fields.get("regulator"), "ready", fields, () -> verbs.ready(reference, fields));
    }

    private Response run(String reference, String form, String said, Map<String, String> fields, Runnable verb) {
        return saving.run(
                new Saving.Form(form, fields),
                () -> "/desk/cases/" + reference + "/follow-up?said=" + said,
                verb,
                kept -> pages.one(reference, kept, ""));
    }
}
