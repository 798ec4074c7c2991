package org.redress.desk.platforms;

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
import java.time.InstantSource;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.redress.desk.Roles;
import org.redress.desk.administration.Fields;
import org.redress.desk.administration.Saving;
import org.redress.desk.casepage.Kept;
import org.redress.platform.keeping.LinkTries;
import org.redress.platform.keeping.PlatformKeeping;
import org.redress.staff.SignedInStaff;

/** One platform: read by all staff, kept by an admin, its form tried by caseworkers. */
@Path("/desk/platforms/{slug}")
@Produces(MediaType.TEXT_HTML)
class PlatformResource {
    private static final Map<String, String> SAID = Map.of(
            "saved", "Saved. The version before stands below.",
            "added", "The platform is in the directory. Reports from now on find it by its hosts.",
            "retired", "Retired. No new request goes there; what runs there runs on.",
            "back", "In use again. New requests go there.",
            "tried", "Thank you: recorded.");

    private final PlatformPages pages;
    private final PlatformKeeping keeping;
    private final LinkTries tries;
    private final Saving saving;
    private final SignedInStaff staff;
    private final InstantSource time;

    PlatformResource(
            PlatformPages pages,
            PlatformKeeping keeping,
            LinkTries tries,
            Saving saving,
            SignedInStaff staff,
            InstantSource time) {
        this.pages = pages;
        this.keeping = keeping;
        this.tries = tries;
        this.saving = saving;
        this.staff = staff;
        this.time = time;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.ADMIN})
    public PlatformPage page(@RestPath String slug, @QueryParam("said") @DefaultValue("") String said) {
        return pages.one(slug, Kept.NOTHING, SAID.getOrDefault(said, ""));
    }

    @POST
    @Path("/revision")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.ADMIN)
    public Response change(@RestPath String slug, MultivaluedMap<String, String> sent) {
        Map<String, String> fields = Fields.of(sent);
        return run(slug, "edit", "saved", fields, () -> keeping.change(slug, fields, saving.edit(fields)));
    }

    @POST
    @Path("/retirement")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.ADMIN)
    public Response retire(@RestPath String slug, MultivaluedMap<String, String> sent) {
        Map<String, String> fields = Fields.of(sent);
        return run(slug, "use", "retired", fields, () -> keeping.retire(slug, saving.edit(fields)));
    }

    @POST
    @Path("/return")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.ADMIN)
    public Response bringBack(@RestPath String slug, MultivaluedMap<String, String> sent) {
        Map<String, String> fields = Fields.of(sent);
        return run(slug, "use", "back", fields, () -> keeping.bringBack(slug, saving.edit(fields)));
    }

    @POST
    @Path("/link-try")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
    public Response tried(@RestPath String slug, @RestForm @DefaultValue("") String worked) {
        return run(
                slug,
                "try",
                "tried",
                Map.of(),
                () -> tries.record(slug, worked.equals("yes"), staff.member().id(), time.instant()));
    }

    private Response run(String slug, String form, String said, Map<String, String> fields, Runnable verb) {
        return saving.run(
                new Saving.Form(form, fields),
                () -> "/desk/platforms/" + slug + "?said=" + said,
                verb,
                kept -> pages.one(slug, kept, ""));
    }
}
