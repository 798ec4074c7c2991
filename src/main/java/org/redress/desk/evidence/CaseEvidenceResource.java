package org.redress.desk.evidence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import org.jboss.resteasy.reactive.RestPath;
import org.redress.NotAcceptable;
import org.redress.NotPossibleNow;
import org.redress.desk.Roles;
import org.redress.desk.casepage.CasePages;
import org.redress.desk.casepage.Kept;
import org.redress.evidence.Maker;
import org.redress.evidence.gathering.Chosen;
import org.redress.web.Answered;

/** A pack about one case, for one regulator. */
@Path("/desk/cases/{reference}/evidence")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
class CaseEvidenceResource {
    private static final String FORM = "packs";
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final CasePages cases;
    private final CaseEvidencePages pages;
    private final Asking asking;
    private final Maker maker;
    private final InstantSource time;

    CaseEvidenceResource(CasePages cases, CaseEvidencePages pages, Asking asking, Maker maker, InstantSource time) {
        this.cases = cases;
        this.pages = pages;
        this.asking = asking;
        this.maker = maker;
        this.time = time;
    }

    @GET
    @Transactional
    public CaseEvidencePage page(@RestPath String reference) {
        return pages.of(cases.find(reference), Kept.NOTHING, time.instant());
    }

    /** One case is quick, so it is made at once. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response make(@RestPath String reference, @RestForm @DefaultValue("") String receiver) {
        UUID id = cases.find(reference).id();
        Instant now = time.instant();
        try {
            UUID pack = asking.ask(Chosen.ofCase(id), Typed.id(receiver), now);
            maker.make(pack, now);
            return Answered.to("/desk/evidence/" + pack);
        } catch (NotPossibleNow refusal) {
            return again(reference, CONFLICT, String.valueOf(refusal.getMessage()), now);
        } catch (NotAcceptable wrong) {
            return again(
                    reference,
                    UNPROCESSABLE,
                    String.join(" ", wrong.violations().values()),
                    now);
        }
    }

    private Response again(String reference, int status, String problem, Instant now) {
        Kept kept = new Kept(FORM, status, Map.of("", problem), Map.of());
        return Answered.with(status, pages.of(cases.find(reference), kept, now));
    }
}
