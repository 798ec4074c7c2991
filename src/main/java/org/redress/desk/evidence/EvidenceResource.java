package org.redress.desk.evidence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.redress.NotAcceptable;
import org.redress.NotPossibleNow;
import org.redress.desk.Roles;
import org.redress.evidence.Packing;
import org.redress.staff.SignedInStaff;

/** Packs over many cases of one platform or one AI tool, which a supervisor makes. */
@Path("/desk/evidence")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.SUPERVISOR)
class EvidenceResource {
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final EvidencePages pages;
    private final Packing packing;
    private final SignedInStaff staff;
    private final InstantSource time;

    EvidenceResource(EvidencePages pages, Packing packing, SignedInStaff staff, InstantSource time) {
        this.pages = pages;
        this.packing = packing;
        this.staff = staff;
        this.time = time;
    }

    /** What would be inside, and what is left out; nothing is made. */
    @GET
    public Response page(
            @RestQuery @DefaultValue("") String receiver,
            @RestQuery @DefaultValue("") String platform,
            @RestQuery @DefaultValue("") String generator,
            @RestQuery @DefaultValue("") String rule,
            @RestQuery @DefaultValue("") String from,
            @RestQuery @DefaultValue("") String until) {
        Wish wish = new Wish(receiver, platform, generator, rule, from, until);
        Instant now = time.instant();
        try {
            return Response.ok(pages.look(wish, now)).build();
        } catch (NotAcceptable wrong) {
            return again(UNPROCESSABLE, wish, wrong.violations(), now);
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response make(
            @RestForm @DefaultValue("") String receiver,
            @RestForm @DefaultValue("") String platform,
            @RestForm @DefaultValue("") String generator,
            @RestForm @DefaultValue("") String rule,
            @RestForm @DefaultValue("") String from,
            @RestForm @DefaultValue("") String until) {
        Wish wish = new Wish(receiver, platform, generator, rule, from, until);
        Instant now = time.instant();
        try {
            UUID pack = packing.ask(
                    pages.chosen(wish), Typed.id(receiver), staff.member().id(), now);
            return Response.seeOther(URI.create("/desk/evidence/" + pack)).build();
        } catch (NotAcceptable wrong) {
            return again(UNPROCESSABLE, wish, wrong.violations(), now);
        } catch (NotPossibleNow refusal) {
            return again(CONFLICT, wish, Map.of("platform", String.valueOf(refusal.getMessage())), now);
        }
    }

    private Response again(int status, Wish wish, Map<String, String> wrong, Instant now) {
        return Response.status(status).entity(pages.wrong(wish, wrong, now)).build();
    }
}
