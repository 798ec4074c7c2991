package org.redress.desk.requests;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.redress.NotAcceptable;
import org.redress.desk.Roles;
import org.redress.desk.casepage.Actions;
import org.redress.desk.casepage.Said;
import org.redress.removal.Doubles;
import org.redress.removal.RemovalEvent;
import org.redress.removal.RemovalRequests;
import org.redress.removal.Removals;

/** What staff does with one removal request. */
@Path("/desk/removal-requests/{id}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
class RequestResource {
    static final int LONGEST = 5_000;

    private final RequestActions actions;
    private final Removals removals;
    private final RemovalRequests requests;
    private final Doubles doubles;

    RequestResource(RequestActions actions, Removals removals, RemovalRequests requests, Doubles doubles) {
        this.actions = actions;
        this.removals = removals;
        this.requests = requests;
        this.doubles = doubles;
    }

    @POST
    @Path("/sending")
    public Response send(
            @RestPath UUID id, @RestForm @DefaultValue("-1") int version, @RestForm @DefaultValue("") String anyway) {
        return actions.run(seen(id, version, "send", Map.of("anyway", anyway)), RemovalEvent.SEND, (by, now) -> {
            if (!anyway.equals("yes") && doubles.of(requests.get(id)).isPresent()) {
                throw new NotAcceptable("anyway", "The platform was asked about this already. Tick to ask once more.");
            }
            removals.send(id, by, now);
            return Said.SENT;
        });
    }

    /** We answered the platform's question, or completed what was missing. */
    @POST
    @Path("/completion")
    public Response complete(@RestPath UUID id, @RestForm @DefaultValue("-1") int version) {
        return actions.run(seen(id, version, "complete", Map.of()), RemovalEvent.COMPLETE, (by, now) -> {
            removals.complete(id, by, now);
            return Said.COMPLETED;
        });
    }

    @POST
    @Path("/gone")
    public Response gone(
            @RestPath UUID id, @RestForm @DefaultValue("-1") int version, @RestForm @DefaultValue("") String words) {
        return actions.run(seen(id, version, "look", Map.of("words", words)), RemovalEvent.VERIFY_GONE, (by, now) -> {
            removals.verifyGone(id, note(words), by, now);
            return Said.GONE;
        });
    }

    @POST
    @Path("/sighting")
    public Response stillThere(
            @RestPath UUID id, @RestForm @DefaultValue("-1") int version, @RestForm @DefaultValue("") String words) {
        return actions.run(seen(id, version, "look", Map.of("words", words)), RemovalEvent.STILL_THERE, (by, now) -> {
            removals.stillThere(id, note(words), by, now);
            return Said.STILL_THERE;
        });
    }

    @POST
    @Path("/reappearance")
    public Response reappear(
            @RestPath UUID id, @RestForm @DefaultValue("-1") int version, @RestForm @DefaultValue("") String words) {
        return actions.run(seen(id, version, "look", Map.of("words", words)), RemovalEvent.REAPPEAR, (by, now) -> {
            removals.reappear(id, note(words), by, now);
            return Said.REAPPEARED;
        });
    }

    @POST
    @Path("/withdrawal")
    public Response withdraw(@RestPath UUID id, @RestForm @DefaultValue("-1") int version) {
        return actions.run(seen(id, version, "withdraw", Map.of()), RemovalEvent.WITHDRAW, (by, now) -> {
            removals.withdraw(id, by, now);
            return Said.WITHDRAWN;
        });
    }

    private static RequestActions.Seen seen(UUID id, int version, String form, Map<String, String> fields) {
        return new RequestActions.Seen(id, version, form, fields);
    }

    private static String note(String words) {
        return words.isBlank() ? "" : Actions.required("words", words, LONGEST, "");
    }
}
