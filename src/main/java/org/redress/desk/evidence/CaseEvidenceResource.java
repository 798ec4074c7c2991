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
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.redress.NotAcceptable;
import org.redress.NotPossibleNow;
import org.redress.desk.Roles;
import org.redress.desk.casepage.CasePages;
import org.redress.evidence.Maker;
import org.redress.evidence.Packing;
import org.redress.evidence.gathering.Chosen;
import org.redress.staff.SignedInStaff;

/** A pack about one case, for one regulator. */
@Path("/desk/cases/{reference}/evidence")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
class CaseEvidenceResource {
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final CasePages cases;
    private final CaseEvidencePages pages;
    private final Packing packing;
    private final Maker maker;
    private final SignedInStaff staff;
    private final InstantSource time;

    CaseEvidenceResource(
            CasePages cases,
            CaseEvidencePages pages,
            Packing packing,
            Maker maker,
            SignedInStaff staff,
            InstantSource time) {
        this.cases = cases;
        this.pages = pages;
        this.packing = packing;
        this.maker = maker;
        this.staff = staff;
        this.time = time;
    }

    @GET
    @Transactional
    public CaseEvidencePage page(@RestPath String reference) {
        return pages.of(cases.find(reference), "", time.instant());
    }

    /** One case is quick, so it is made at once. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response make(@RestPath String reference, @RestForm @DefaultValue("") String receiver) {
        UUID id = cases.find(reference).id();
        Instant now = time.instant();
        try {
            UUID pack = packing.ask(
                    Chosen.ofCase(id), Typed.id(receiver), staff.member().id(), now);
            maker.make(pack, now);
            return Response.seeOther(URI.create("/desk/evidence/" + pack)).build();
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
        return Response.status(status)
                .entity(pages.of(cases.find(reference), problem, now))
                .build();
    }
}
