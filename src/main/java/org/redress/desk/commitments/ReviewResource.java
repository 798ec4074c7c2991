package org.redress.desk.commitments;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.redress.NotAcceptable;
import org.redress.NotFound;
import org.redress.desk.Roles;
import org.redress.desk.administration.Fields;
import org.redress.desk.administration.Saving;
import org.redress.platform.commitment.Commitment;
import org.redress.platform.commitment.CommitmentVerdict;
import org.redress.platform.commitment.Commitments;
import org.redress.removal.commitment.CommitmentReviews;
import org.redress.removal.commitment.Reviewing;
import org.redress.staff.SignedInStaff;
import org.redress.web.Answered;

/** Reviews of commitments: one supervisor proposes, a second one looks. */
@Path("/desk/commitments")
@Produces(MediaType.TEXT_HTML)
class ReviewResource {
    private final CommitmentPages pages;
    private final Commitments commitments;
    private final CommitmentReviews reviews;
    private final Reviewing reviewing;
    private final Saving saving;
    private final SignedInStaff staff;
    private final InstantSource time;

    ReviewResource(
            CommitmentPages pages,
            Commitments commitments,
            CommitmentReviews reviews,
            Reviewing reviewing,
            Saving saving,
            SignedInStaff staff,
            InstantSource time) {
        this.pages = pages;
        this.commitments = commitments;
        this.reviews = reviews;
        this.reviewing = reviewing;
        this.saving = saving;
        this.staff = staff;
        this.time = time;
    }

    /** Where an alert leads. */
    @GET
    @Path("/reviews/{id}")
    @Transactional
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.AUDITOR})
    public Response review(@RestPath UUID id) {
        return Answered.to("/desk/commitments/" + commitment(id).code() + "#review");
    }

    @POST
    @Path("/{code}/review")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.SUPERVISOR)
    public Response open(@RestPath String code) {
        UUID id = commitments
                .byCode(code)
                .orElseThrow(() -> new NotFound("commitment"))
                .id();
        return run(code, "review", "opened", Map.of(), () -> reviewing.open(id, staff.actor(), time.instant()));
    }

    @POST
    @Path("/reviews/{id}/proposal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.SUPERVISOR)
    public Response propose(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        Map<String, String> fields = Fields.of(sent);
        return run(commitment(id).code(), "review", "proposed", fields, () -> {
            CommitmentVerdict verdict = Arrays.stream(CommitmentVerdict.values())
                    .filter(each -> each.name().equals(fields.getOrDefault("verdict", "")))
                    .findAny()
                    .orElseThrow(() -> new NotAcceptable("verdict", "Choose what you make of it."));
            reviewing.propose(id, verdict, fields.getOrDefault("reason", ""), staff.actor(), time.instant());
        });
    }

    @POST
    @Path("/reviews/{id}/agreement")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.SUPERVISOR)
    public Response agree(@RestPath UUID id) {
        return run(
                commitment(id).code(),
                "review",
                "agreed",
                Map.of(),
                () -> reviewing.agree(id, staff.actor(), time.instant()));
    }

    @POST
    @Path("/reviews/{id}/disagreement")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.SUPERVISOR)
    public Response disagree(@RestPath UUID id) {
        return run(
                commitment(id).code(),
                "review",
                "disagreed",
                Map.of(),
                () -> reviewing.disagree(id, staff.actor(), time.instant()));
    }

    private Commitment commitment(UUID reviewId) {
        return commitments
                .findByIdOptional(reviews.get(reviewId).commitmentId())
                .orElseThrow(() -> new NotFound("commitment"));
    }

    private Response run(String code, String form, String said, Map<String, String> fields, Runnable verb) {
        return saving.run(
                new Saving.Form(form, fields),
                () -> "/desk/commitments/" + code + "?said=" + said,
                verb,
                kept -> pages.one(code, kept, ""));
    }
}
