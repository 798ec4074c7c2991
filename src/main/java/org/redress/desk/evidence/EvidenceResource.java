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
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.redress.NotAcceptable;
import org.redress.NotPossibleNow;
import org.redress.desk.Roles;
import org.redress.desk.casepage.Kept;
import org.redress.web.Answered;

/** Packs over many cases of one platform or one AI tool, which a supervisor makes. */
@Path("/desk/evidence")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.SUPERVISOR)
class EvidenceResource {
    private static final String FORM = "many";
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final EvidencePages pages;
    private final Asking asking;
    private final InstantSource time;

    EvidenceResource(EvidencePages pages, Asking asking, InstantSource time) {
        this.pages = pages;
        this.asking = asking;
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
            return Answered.page(pages.look(wish, Kept.NOTHING, now));
        } catch (NotAcceptable wrong) {
            return again(wish, new Kept(FORM, UNPROCESSABLE, wrong.violations(), Map.of()), now);
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
            UUID pack = asking.ask(pages.chosen(wish, now), Typed.id(receiver), now);
            return Answered.to("/desk/evidence/" + pack);
        } catch (NotAcceptable wrong) {
            return again(wish, new Kept(FORM, UNPROCESSABLE, wrong.violations(), Map.of()), now);
        } catch (NotPossibleNow refusal) {
            Kept kept = new Kept(FORM, CONFLICT, Map.of("", String.valueOf(refusal.getMessage())), Map.of());
            return Answered.with(CONFLICT, pages.look(wish, kept, now));
        }
    }

    private Response again(Wish wish, Kept kept, Instant now) {
        return Answered.with(kept.status(), pages.wrong(wish, kept, now));
    }
}
