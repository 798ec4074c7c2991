package org.redress.desk.requests;

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
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.redress.NotPossibleNow;
import org.redress.delivery.LetterAgain;
import org.redress.delivery.bounce.BounceReason;
import org.redress.delivery.bounce.Bounces;
import org.redress.desk.Roles;
import org.redress.desk.casepage.Kept;
import org.redress.removal.link.Linking;
import org.redress.staff.SignedInStaff;
import org.redress.web.Answered;

/** The letters about one request: sent again with a new link, come back, or their link ended. */
@Path("/desk/removal-requests/{id}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
class PlatformLetterResource {
    private static final int CONFLICT = 409;

    private final PlatformLetterPages pages;
    private final LetterAgain letters;
    private final Bounces bounces;
    private final Linking linking;
    private final SignedInStaff staff;
    private final InstantSource time;

    PlatformLetterResource(
            PlatformLetterPages pages,
            LetterAgain letters,
            Bounces bounces,
            Linking linking,
            SignedInStaff staff,
            InstantSource time) {
        this.pages = pages;
        this.letters = letters;
        this.bounces = bounces;
        this.linking = linking;
        this.staff = staff;
        this.time = time;
    }

    @GET
    @Path("/letter")
    @Transactional
    public PlatformLetterPage page(@RestPath UUID id, @QueryParam("said") @DefaultValue("") String said) {
        return pages.of(id, said, Kept.NOTHING);
    }

    @POST
    @Path("/letter")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(@RestPath UUID id) {
        pages.mustSee(id);
        try {
            letters.send(id, staff.actor(), time.instant());
            return Answered.to("/desk/removal-requests/" + id + "/letter?said=sent");
        } catch (NotPossibleNow refused) {
            Kept kept = new Kept("send", CONFLICT, Map.of("", String.valueOf(refused.getMessage())), Map.of());
            return Answered.with(CONFLICT, pages.of(id, "", kept));
        }
    }

    /** A second press changes nothing. */
    @POST
    @Path("/bounce")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response cameBack(
            @RestPath UUID id, @RestForm UUID delivery, @RestForm @DefaultValue("OTHER") BounceReason reason) {
        pages.mustSee(id);
        try {
            bounces.record(id, delivery, reason, staff.member().id(), time.instant());
        } catch (NotPossibleNow refused) {
            if (!refused.code().equals("already-there")) {
                Map<String, String> why = Map.of("", String.valueOf(refused.getMessage()));
                return Answered.with(CONFLICT, pages.of(id, "", new Kept("letters", CONFLICT, why, Map.of())));
            }
        }
        return Answered.to("/desk/removal-requests/" + id + "/letter?said=bounced");
    }

    @POST
    @Path("/letter/link-end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response endLink(@RestPath UUID id) {
        pages.mustSee(id);
        linking.end(id, staff.actor(), time.instant());
        return Answered.to("/desk/removal-requests/" + id + "/letter?said=ended");
    }
}
