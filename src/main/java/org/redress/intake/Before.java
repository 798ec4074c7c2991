package org.redress.intake;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.NewCookie;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.redress.intake.yours.CaseView.Earlier;

/** What happened before this visit: the browser keeps it while the visit lasts, since the case itself is opened now. */
@RequestScoped
public class Before {
    private static final String COOKIE = "earlier";

    @Inject
    @ConfigProperty(name = "redress.visit.secure")
    boolean secure;

    @Inject
    RoutingContext request;

    /** {@return what the cookie says; nothing when it is missing or not ours} */
    public Earlier earlier() {
        return Optional.ofNullable(request.request().getCookie(COOKIE))
                .map(Cookie::getValue)
                .filter(value -> value.matches("[0-9]{1,12}-[0-9]{1,6}"))
                .map(value -> value.split("-"))
                .map(parts -> new Earlier(instant(Long.parseLong(parts[0])), Integer.parseInt(parts[1])))
                .orElse(Earlier.NOTHING);
    }

    public NewCookie keep(Earlier earlier) {
        Instant at = earlier.openedAt();
        return builder((at == null ? 0 : at.getEpochSecond()) + "-" + earlier.failedTries())
                .build();
    }

    public NewCookie end() {
        return builder("").maxAge(0).build();
    }

    private static @Nullable Instant instant(long seconds) {
        return seconds == 0 ? null : Instant.ofEpochSecond(seconds);
    }

    private NewCookie.Builder builder(String value) {
        return new NewCookie.Builder(COOKIE)
                .value(value)
                .path("/")
                .secure(secure)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT);
    }
}
