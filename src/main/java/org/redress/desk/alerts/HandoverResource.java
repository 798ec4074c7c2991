package org.redress.desk.alerts;

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
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.redress.NotAcceptable;
import org.redress.NotPossibleNow;
import org.redress.alert.handover.Handing;
import org.redress.alert.handover.Handovers;
import org.redress.desk.Frames;
import org.redress.desk.Roles;
import org.redress.desk.casepage.Kept;
import org.redress.staff.SignedInStaff;
import org.redress.web.Answered;

/** One alert with its history, and handing it over to a colleague. */
@Path("/desk/alerts")
@Produces(MediaType.TEXT_HTML)
class HandoverResource {
    static final String FORM = "hand";
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private final OneAlerts alerts;
    private final Handovers handovers;
    private final Takers takers;
    private final Frames frames;
    private final SignedInStaff staff;
    private final InstantSource time;

    HandoverResource(
            OneAlerts alerts,
            Handovers handovers,
            Takers takers,
            Frames frames,
            SignedInStaff staff,
            InstantSource time) {
        this.alerts = alerts;
        this.handovers = handovers;
        this.takers = takers;
        this.frames = frames;
        this.staff = staff;
        this.time = time;
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR, Roles.AUDITOR})
    public AlertPage page(@RestPath UUID id, @QueryParam("said") @DefaultValue("") String said) {
        return page(id, said, Kept.NOTHING);
    }

    @POST
    @Path("/{id}/handover")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
    public Response handOver(
            @RestPath UUID id,
            @RestForm @DefaultValue("") String to,
            @RestForm @DefaultValue("") String seen,
            @RestForm @DefaultValue("") String reason) {
        Map<String, String> typed = Map.of("to", to, "reason", reason);
        try {
            handovers.handOver(id, new Handing(member(to), member(seen), reason), staff.actor(), time.instant());
            return Answered.to("/desk/alerts?said=handed");
        } catch (NotAcceptable wrong) {
            return Answered.wrong(page(id, "", new Kept(FORM, UNPROCESSABLE, wrong.violations(), typed)));
        } catch (NotPossibleNow refusal) {
            if (refusal.code().equals("already-there")) {
                return Answered.to("/desk/alerts/" + id + "?said=there");
            }
            Map<String, String> why = Map.of("", String.valueOf(refusal.getMessage()));
            return Answered.with(CONFLICT, page(id, "", new Kept(FORM, CONFLICT, why, typed)));
        }
    }

    private AlertPage page(UUID id, String said, Kept kept) {
        Instant now = time.instant();
        String words = said.equals("there") ? "They have it already: nothing was done twice." : "";
        return new AlertPage(frames.at(now), alerts.get(id, now), takers.at(now), words, kept);
    }

    private static @Nullable UUID member(String typed) {
        try {
            return typed.isEmpty() ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}
