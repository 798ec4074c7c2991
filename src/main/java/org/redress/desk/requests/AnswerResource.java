package org.redress.desk.requests;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.redress.NotAcceptable;
import org.redress.audit.Actor;
import org.redress.desk.Roles;
import org.redress.desk.casepage.Actions;
import org.redress.desk.casepage.Said;
import org.redress.policy.Element;
import org.redress.policy.RefusalGround;
import org.redress.removal.Answer;
import org.redress.removal.RemovalEvent;
import org.redress.removal.Removals;

/** An answer that arrived by mail or form, recorded by a caseworker. The words are kept as they came. */
@Path("/desk/removal-requests/{id}/answer")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed({Roles.CASEWORKER, Roles.SUPERVISOR})
class AnswerResource {
    private final RequestActions actions;
    private final Removals removals;

    AnswerResource(RequestActions actions, Removals removals) {
        this.actions = actions;
        this.removals = removals;
    }

    @POST
    public Response answer(
            @RestPath UUID id,
            @RestForm @DefaultValue("-1") int version,
            @RestForm @DefaultValue("") String kind,
            @RestForm @DefaultValue("") String ground,
            @RestForm List<String> missing,
            @RestForm @DefaultValue("") String words) {
        Map<String, String> fields =
                Map.of("kind", kind, "ground", ground, "missing", String.join(" ", missing), "words", words);
        var seen = new RequestActions.Seen(id, version, "answer", fields);
        return actions.run(seen, event(kind), (by, now) -> {
            record(new Filled(id, kind, ground, missing, words), by, now);
            return Said.ANSWERED;
        });
    }

    /** What was filled in. */
    private record Filled(UUID id, String kind, String ground, List<String> missing, String words) {}

    private void record(Filled in, Actor by, Instant now) {
        String words = Actions.required(
                "words", in.words(), RequestResource.LONGEST, "Paste the answer as it came, or write what it says.");
        switch (in.kind()) {
            case "REVIEW" -> removals.review(in.id(), by, now);
            case "QUERY" -> removals.query(in.id(), elements(in.missing()), words, by, now);
            case "CLAIM_REMOVAL" -> removals.claimRemoval(in.id(), Answer.words(words), by, now);
            case "REFUSE" -> removals.refuse(in.id(), ground(in.ground()), words, by, now);
            default -> throw new NotAcceptable("kind", "Choose what the platform says.");
        }
    }

    /** An unknown word is asked again by {@link #record}; until then it stands for an event that repeats nothing. */
    private static RemovalEvent event(String kind) {
        return switch (kind) {
            case "REVIEW" -> RemovalEvent.REVIEW;
            case "CLAIM_REMOVAL" -> RemovalEvent.CLAIM_REMOVAL;
            case "REFUSE" -> RemovalEvent.REFUSE;
            default -> RemovalEvent.QUERY;
        };
    }

    private static RefusalGround ground(String name) {
        for (RefusalGround ground : RefusalGround.values()) {
            if (ground.name().equals(name)) {
                return ground;
            }
        }
        throw new NotAcceptable("ground", "Choose the ground of refusal that is nearest to their words.");
    }

    private static Set<Element> elements(List<String> names) {
        Set<Element> elements = EnumSet.noneOf(Element.class);
        for (Element element : Element.values()) {
            if (names.contains(element.name())) {
                elements.add(element);
            }
        }
        return elements;
    }
}
