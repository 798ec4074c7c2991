package org.redress.desk.connectors;

import io.quarkus.narayana.jta.QuarkusTransaction;
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
import java.util.TreeMap;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.redress.NotPossibleNow;
import org.redress.delivery.connect.ReportAgain;
import org.redress.delivery.connect.Setup;
import org.redress.delivery.connect.Trial;
import org.redress.desk.Roles;
import org.redress.desk.administration.Fields;
import org.redress.desk.administration.Saving;
import org.redress.desk.casepage.Kept;
import org.redress.staff.SignedInStaff;
import org.redress.web.Answered;

/** A platform's reporting service: read by all staff, kept by an admin. */
@Path("/desk/platforms/{slug}/connector")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMIN)
class ConnectorResource {
    private static final int CONFLICT = 409;

    private final ConnectorPages pages;
    private final Setup setup;
    private final Trial trial;
    private final ReportAgain again;
    private final Saving saving;
    private final SignedInStaff staff;
    private final InstantSource time;

    ConnectorResource(
            ConnectorPages pages,
            Setup setup,
            Trial trial,
            ReportAgain again,
            Saving saving,
            SignedInStaff staff,
            InstantSource time) {
        this.pages = pages;
        this.setup = setup;
        this.trial = trial;
        this.again = again;
        this.saving = saving;
        this.staff = staff;
        this.time = time;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.AUDITOR, Roles.ADMIN})
    public ConnectorPage page(@RestPath String slug, @QueryParam("said") @DefaultValue("") String said) {
        return pages.page(slug, said, Kept.NOTHING, time.instant());
    }

    /** Whatever was typed comes back after an error, but for the secret. */
    @POST
    @Path("/revision")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@RestPath String slug, MultivaluedMap<String, String> sent) {
        Map<String, String> fields = new TreeMap<>(Map.of("own", ""));
        fields.putAll(Fields.of(sent));
        Map<String, String> shown = new TreeMap<>(fields);
        shown.remove("secret");
        return saving.run(
                new Saving.Form(ConnectorPages.FORM, shown),
                () -> at(slug, "saved"),
                () -> setup.save(slug, fields, saving.edit(fields)),
                kept -> pages.page(slug, "", kept, time.instant()));
    }

    @POST
    @Path("/trial")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response tryIt(@RestPath String slug) {
        UUID platform = id(slug);
        try {
            trial.run(platform, staff.actor(), time.instant());
            return Answered.to(at(slug, "works"));
        } catch (NotPossibleNow refused) {
            Kept kept = new Kept("trial", CONFLICT, Map.of("", String.valueOf(refused.getMessage())), Map.of());
            return QuarkusTransaction.requiringNew()
                    .call(() -> Answered.with(CONFLICT, pages.page(slug, "", kept, time.instant())));
        }
    }

    @POST
    @Path("/given-up")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response sendAgain(@RestPath String slug) {
        UUID platform = id(slug);
        return saving.run(
                new Saving.Form("given-up", Map.of()),
                () -> at(slug, "again"),
                () -> again.send(platform, staff.actor(), time.instant()),
                kept -> pages.page(slug, "", kept, time.instant()));
    }

    private UUID id(String slug) {
        return QuarkusTransaction.requiringNew().call(() -> pages.platform(slug).id());
    }

    private static String at(String slug, String said) {
        return "/desk/platforms/" + slug + "/connector?said=" + said;
    }
}
