package org.redress.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.redress.NotFound;
import org.redress.audit.Actor;
import org.redress.partner.views.AnswerView;
import org.redress.partner.views.RequestView;
import org.redress.partner.views.RequestViews;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalRequests;

/**
 * What every answer of a platform goes through, in one transaction: the key first, so that a repetition gets its
 * answer even though the state moved; then the request, locked; then its state; then the verb.
 */
@ApplicationScoped
public class Answering {
    private final CallingPlatform platform;
    private final RemovalRequests requests;
    private final RequestViews views;
    private final Etags etags;
    private final Once once;
    private final InstantSource time;

    Answering(
            CallingPlatform platform,
            RemovalRequests requests,
            RequestViews views,
            Etags etags,
            Once once,
            InstantSource time) {
        this.platform = platform;
        this.requests = requests;
        this.views = views;
        this.etags = etags;
        this.once = once;
        this.time = time;
    }

    /**
     * What is asked.
     *
     * @param verb the sub-resource, such as {@code removal}
     */
    public record Asked(UUID id, String verb, Conditions conditions, Object body) {}

    /** What the answer does to the request. */
    public interface Verb {
        void act(UUID requestId, Actor by, Instant now);
    }

    /** @throws NotFound for an id that is unknown or another platform's */
    @Transactional
    public Answered answer(Asked asked, Verb verb) {
        asked.conditions().mustBePresent();
        String route = "POST /api/v1/removal-requests/" + asked.id() + "/" + asked.verb();
        Once.Key key = new Once.Key(platform.id(), route, asked.conditions().key(), etags.hash(asked.body()));
        Instant now = time.instant();
        return once.answer(key, now, () -> first(asked, verb, now));
    }

    private Answered first(Asked asked, Verb verb, Instant now) {
        RemovalRequest request =
                requests.lockToAnswer(platform.id(), asked.id()).orElseThrow(() -> new NotFound("removal request"));
        RequestViews.Parts parts = views.read(request);
        asked.conditions().mustMatch(etags.of(views.of(parts)));
        verb.act(request.id(), platform.actor(), now);
        RequestView after = views.of(parts);
        return new Answered(200, etags.of(after), etags.text(AnswerView.of(after)));
    }
}
