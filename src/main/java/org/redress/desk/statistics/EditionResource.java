package org.redress.desk.statistics;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.redress.desk.Roles;
import org.redress.desk.administration.Fields;
import org.redress.desk.administration.Saving;
import org.redress.desk.casepage.Kept;
import org.redress.staff.SignedInStaff;
import org.redress.statistics.edition.Replies;

/** What is public of a quarter, where staff record what a platform says to its figures. */
@Path("/desk/transparency/{quarter}")
@Produces(MediaType.TEXT_HTML)
class EditionResource {
    private static final Map<String, String> SAID =
            Map.of("recorded", "Recorded. The public page shows it within a minute.");

    private final EditionPages pages;
    private final Replies replies;
    private final Saving saving;
    private final SignedInStaff staff;
    private final InstantSource time;

    EditionResource(EditionPages pages, Replies replies, Saving saving, SignedInStaff staff, InstantSource time) {
        this.pages = pages;
        this.replies = replies;
        this.saving = saving;
        this.staff = staff;
        this.time = time;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.ADMIN})
    public EditionPage page(@RestPath String quarter, @RestQuery @DefaultValue("") String said) {
        return pages.page(quarter, Kept.NOTHING, SAID.getOrDefault(said, ""), time.instant());
    }

    @POST
    @Path("/{slug}/reply")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    public Response reply(@RestPath String quarter, @RestPath String slug, MultivaluedMap<String, String> sent) {
        Map<String, String> fields = Fields.of(sent);
        return saving.run(
                new Saving.Form(slug, fields),
                () -> "/desk/transparency/" + quarter + "?said=recorded",
                () -> replies.record(
                        pages.place(quarter, slug),
                        fields.getOrDefault("words", ""),
                        saving.edit(fields).seen(),
                        staff.member().id(),
                        time.instant()),
                kept -> pages.page(quarter, kept, "", time.instant()));
    }
}
