package org.redress.intake;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.redress.cases.Drafts;
import org.redress.cases.Visit;
import org.redress.cases.Visits;
import org.redress.intake.answers.Answers;
import org.redress.intake.answers.Sealed;

/** The visit that this request belongs to, known by a cookie that says nothing and ends with the browser. */
@Named
@RequestScoped
public class Visiting {
    @Inject
    @ConfigProperty(name = "redress.visit.cookie")
    String cookieName;

    @Inject
    @ConfigProperty(name = "redress.visit.secure")
    boolean secure;

    @Inject
    RoutingContext request;

    @Inject
    Visits visits;

    @Inject
    Drafts drafts;

    @Inject
    Sealed sealed;

    @Inject
    InstantSource clock;

    private @Nullable Instant now;
    private @Nullable Visit seen;

    /** {@return the time of this request, read once} */
    public Instant now() {
        Instant read = now;
        if (read == null) {
            read = clock.instant();
            now = read;
        }
        return read;
    }

    public Optional<String> token() {
        return Optional.ofNullable(request.request().getCookie(cookieName)).map(Cookie::getValue);
    }

    /**
     * The person's own case: the one gate to whatever changes it or tells more than its page does.
     *
     * @throws ForbiddenException in a helper's visit, so that a new page is closed to helpers unless it says otherwise
     */
    public Optional<UUID> caseId() {
        if (isHelpers()) {
            throw new ForbiddenException();
        }
        return visit().flatMap(Visit::caseId);
    }

    /** {@return the case, for a page that a helper may read too} */
    public Optional<UUID> caseToRead() {
        return visit().flatMap(Visit::caseId);
    }

    public boolean isHelpers() {
        return visit().filter(Visit::isHelpers).isPresent();
    }

    public Optional<UUID> draftId() {
        return visit().flatMap(Visit::draftId);
    }

    /** {@return the answers so far; empty when there is no visit or its draft expired} */
    public Optional<Answers> answers() {
        return draftId().flatMap(this::answersOf);
    }

    /** {@return the answers of a draft; empty when it expired} */
    public Optional<Answers> answersOf(UUID draftId) {
        return drafts.answers(draftId, now()).map(sealed::answers);
    }

    public void keep(UUID draftId, Answers answers) {
        drafts.change(draftId, sealed.text(answers), now());
    }

    /** Keeps the answers so that the person can come back to them with their credentials. */
    public void save(UUID draftId, Answers answers) {
        keep(draftId, answers);
        drafts.save(draftId, answers.credentials(), now());
    }

    /** {@return when what was saved expires; empty when nothing was saved} */
    public Optional<Instant> savedUntil() {
        return draftId().flatMap(drafts::savedUntil);
    }

    /** Begins a draft and a visit to it; whatever visit was before ends. */
    public NewCookie begin(Answers answers) {
        return openDraft(drafts.begin(sealed.text(answers), now()));
    }

    /** Opens a visit to a draft under a new token; whatever visit was before ends. */
    public NewCookie openDraft(UUID draftId) {
        leave();
        return cookie(visits.openForDraft(draftId, now()));
    }

    /** Opens a visit to a case under a new token; whatever visit was before ends. */
    public NewCookie open(UUID caseId) {
        leave();
        return cookie(visits.openForCase(caseId, now()));
    }

    /** Opens a helper's visit under a new token; whatever visit was before ends. */
    public NewCookie openForHelper(UUID helperId, UUID caseId) {
        leave();
        return cookie(visits.openForHelper(helperId, caseId, now()));
    }

    /** Ends the visit, and with it what was neither sent nor saved. */
    public NewCookie end() {
        leave();
        return builder("").maxAge(0).build();
    }

    private void leave() {
        draftId().ifPresent(id -> drafts.leave(id, now()));
        token().ifPresent(visits::end);
    }

    /** {@return when this page closes if nothing more is pressed} */
    public Instant endsAt() {
        return visit().map(Visit::endsAt).orElse(now().plus(Visit.IDLE));
    }

    /** {@return whole seconds until {@link #endsAt}} */
    public long secondsLeft() {
        return Duration.between(now(), endsAt()).toSeconds();
    }

    /** Read once a request: being seen prolongs it. */
    private Optional<Visit> visit() {
        if (seen == null) {
            seen = token().flatMap(token -> visits.find(token, now())).orElse(null);
        }
        return Optional.ofNullable(seen);
    }

    private NewCookie cookie(String token) {
        return builder(token).build();
    }

    private NewCookie.Builder builder(String value) {
        return new NewCookie.Builder(cookieName)
                .value(value)
                .path("/")
                .secure(secure)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT);
    }
}
