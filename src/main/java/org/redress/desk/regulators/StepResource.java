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
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.redress.NotAcceptable;
import org.redress.desk.Roles;
import org.redress.desk.administration.Fields;
import org.redress.desk.administration.Saving;
import org.redress.desk.casepage.Kept;
import org.redress.evidence.Packing;
import org.redress.removal.regulator.RegulatorStep;
import org.redress.removal.regulator.ReplyKind;
import org.redress.removal.regulator.Reporting;
import org.redress.removal.regulator.Sent;
import org.redress.removal.regulator.StepChannel;
import org.redress.staff.SignedInStaff;

/** One step to a regulator: it was sent, something came back, or it is not sent. */
@Path("/desk/regulators/steps/{id}")
@Produces(MediaType.TEXT_HTML)
class StepResource {
    private static final Map<String, String> SAID = Map.of(
            "sent", "Recorded: it was sent. We wait for their reply from now.",
            "replied", "Their reply is recorded.",
            "withdrawn", "Recorded: it is not sent.");

    private final StepPages pages;
    private final CoverLetters letters;
    private final PackChoices packs;
    private final Reporting reporting;
    private final Packing packing;
    private final Saving saving;
    private final SignedInStaff staff;
    private final InstantSource time;

    StepResource(
            StepPages pages,
            CoverLetters letters,
            PackChoices packs,
            Reporting reporting,
            Packing packing,
            Saving saving,
            SignedInStaff staff,
            InstantSource time) {
        this.pages = pages;
        this.letters = letters;
        this.packs = packs;
        this.reporting = reporting;
        this.packing = packing;
        this.saving = saving;
        this.staff = staff;
        this.time = time;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.AUDITOR})
    public StepPage page(@RestPath UUID id, @QueryParam("said") @DefaultValue("") String said) {
        return pages.one(id, Kept.NOTHING, SAID.getOrDefault(said, ""));
    }

    @GET
    @Path("/cover-letter.pdf")
    @Produces("application/pdf")
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.AUDITOR})
    public Response letter(@RestPath UUID id) {
        return Response.ok(letters.pdf(id, time.instant()))
                .header("Content-Disposition", "attachment; filename=\"cover-letter.pdf\"")
                .build();
    }

    @POST
    @Path("/sending")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
    public Response sent(@RestPath UUID id, MultivaluedMap<String, String> form) {
        Map<String, String> fields = Fields.of(form);
        return run(id, "sending", "sent", fields, () -> {
            StepChannel channel = one("channel", StepChannel.class, fields, "Choose how it was sent.");
            UUID pack = pack(pages.findToMove(id), fields.getOrDefault("pack", ""));
            reporting.hold(id);
            packing.sent(pack, staff.actor(), time.instant());
            reporting.sent(
                    id, new Sent(pack, channel, fields.getOrDefault("reference", "")), staff.actor(), time.instant());
        });
    }

    @POST
    @Path("/reply")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
    public Response replied(@RestPath UUID id, MultivaluedMap<String, String> form) {
        Map<String, String> fields = Fields.of(form);
        return run(id, "reply", "replied", fields, () -> {
            ReplyKind kind = one("kind", ReplyKind.class, fields, "Choose what came back.");
            String words = fields.getOrDefault("words", "");
            overMany(id).ifPresent(pack -> packing.mayBeSpokenOf(pack, words));
            reporting.replied(id, kind, words, staff.actor(), time.instant());
        });
    }

    @POST
    @Path("/withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
    public Response withdraw(@RestPath UUID id) {
        return run(
                id,
                "withdrawal",
                "withdrawn",
                Map.of(),
                () -> reporting.withdraw(id, "not sent", staff.actor(), time.instant()));
    }

    private Response run(UUID id, String form, String said, Map<String, String> fields, Runnable verb) {
        return saving.run(
                new Saving.Form(form, fields),
                () -> "/desk/regulators/steps/" + id + "?said=" + said,
                () -> {
                    pages.findToMove(id);
                    verb.run();
                },
                kept -> pages.one(id, kept, ""));
    }

    /** {@return what went out with a step that belongs to no case} */
    private Optional<UUID> overMany(UUID id) {
        RegulatorStep step = pages.findToMove(id);
        return step.caseId().isPresent() ? Optional.empty() : step.packId();
    }

    private UUID pack(RegulatorStep step, String typed) {
        try {
            UUID pack = UUID.fromString(typed);
            if (packs.isOne(step, pack)) {
                return pack;
            }
        } catch (IllegalArgumentException madeUp) {
            // Told below, like any pack that is not one of these.
        }
        throw new NotAcceptable("pack", "Choose the pack that was sent. It has to be made first.");
    }

    private static <E extends Enum<E>> E one(String field, Class<E> of, Map<String, String> fields, String words) {
        return Arrays.stream(of.getEnumConstants())
                .filter(each -> each.name().equals(fields.getOrDefault(field, "")))
                .findAny()
                .orElseThrow(() -> new NotAcceptable(field, words));
    }
}
