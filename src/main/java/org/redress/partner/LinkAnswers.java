package org.redress.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Optional;
import org.redress.NotAcceptable;
import org.redress.NotFound;
import org.redress.NotPossibleNow;
import org.redress.partner.views.RequestView;
import org.redress.partner.views.RequestViews;
import org.redress.platform.Platforms;
import org.redress.removal.RemovalRequest;
import org.redress.removal.link.Linking;

/** What somebody may do who holds the link of a letter: look at its one request, and answer it as through the API. */
@ApplicationScoped
public class LinkAnswers {
    private final Linking linking;
    private final Platforms platforms;
    private final CallingPlatform caller;
    private final Answering answering;
    private final Verbs verbs;
    private final RequestViews views;
    private final Etags etags;
    private final InstantSource time;

    LinkAnswers(
            Linking linking,
            Platforms platforms,
            CallingPlatform caller,
            Answering answering,
            Verbs verbs,
            RequestViews views,
            Etags etags,
            InstantSource time) {
        this.linking = linking;
        this.platforms = platforms;
        this.caller = caller;
        this.answering = answering;
        this.verbs = verbs;
        this.views = views;
        this.etags = etags;
        this.time = time;
    }

    /**
     * A request as its link shows it.
     *
     * @param etag names this state in an answer
     */
    public record Seen(String platform, RequestView view, String etag) {}

    /**
     * An answer.
     *
     * @param body one of the API's bodies
     * @param etag of the state that is answered
     * @param key the same for every press of one button
     */
    public record Given(Object body, String etag, String key) {}

    /** {@return what the word of a link shows; empty for one that opens nothing} No receipt, and no trace. */
    @Transactional
    public Optional<Seen> look(String word) {
        return linking.open(word).map(this::seen);
    }

    /**
     * Through the same code as the API, so that the same records arise.
     *
     * @throws NotFound when the word opens nothing
     * @throws NotAcceptable when the body cannot be taken
     * @throws NotPossibleNow when the state does not allow it, it was done already, or the link is used too often
     * @throws Stale when the request changed since it was looked at
     */
    public void answer(String word, Given given) {
        RemovalRequest request = linking.use(word, time.instant());
        caller.answerFor(platforms.findById(request.platformId()));
        Conditions conditions = new Conditions();
        conditions.ifMatch = given.etag();
        conditions.idempotencyKey = given.key();
        try {
            answering.answer(
                    new Answering.Asked(request.id(), verb(given.body()), conditions, given.body()),
                    verbs.of(given.body()));
        } catch (ProblemException refused) {
            throw new Stale(refused);
        }
    }

    /** The sub-resource of the API. */
    private static String verb(Object body) {
        return body.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }

    private Seen seen(RemovalRequest request) {
        RequestView view = views.of(request);
        return new Seen(platforms.findById(request.platformId()).name(), view, etags.of(view));
    }

    /** The request is no longer as it was when its page was made. */
    public static final class Stale extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stale(ProblemException cause) {
            super(cause);
        }
    }
}
