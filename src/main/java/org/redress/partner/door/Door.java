package org.redress.partner.door;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.security.AuthenticationException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.redress.web.Problem;
import org.redress.web.problem.Challenge;
import org.redress.web.problem.ProblemKind;
import org.redress.web.problem.TokenTrouble;

/**
 * Stands before every resource under {@code /api/} and {@code /compat/}: counts the request, tells every caller what is left of its quota,
 * and refuses what comes too often, is too large, or brings a token that opens nothing. It never blocks, so it asks
 * neither the database nor its clock.
 */
@Singleton
class Door {
    private static final String API = "/api/";
    private static final List<String> PATHS = List.of(API, "/compat/");
    /** After authentication (200) and before anything of ours. */
    private static final int PRIORITY = 90;
    /** Before the routes' own failure handlers. */
    private static final int FIRST = -1000;

    private final RateLimits limits;
    private final ObjectMapper json;
    private final MemorySize largest;

    Door(
            RateLimits limits,
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largest) {
        this.limits = limits;
        this.json = json;
        this.largest = largest;
    }

    void open(@Observes Filters filters) {
        filters.register(this::enter, PRIORITY);
    }

    void refuse(@Observes Router router) {
        PATHS.forEach(path -> router.route(path + "*").order(FIRST).failureHandler(this::refuse));
    }

    private void enter(RoutingContext context) {
        if (!isOurs(context)) {
            context.next();
            return;
        }
        Quota quota = take(context);
        if (quota.isOver()) {
            context.response().putHeader(HttpHeaders.RETRY_AFTER, quota.retryAfter());
            answer(context, ProblemKind.RATE_LIMITED);
        } else if (length(context.request()) > largest.asLongValue()) {
            context.response().putHeader(HttpHeaders.CONNECTION, "close");
            answer(context, ProblemKind.BODY_TOO_LARGE);
        } else if (isApiPost(context) && MediaTypes.isForm(context.request().headers())) {
            answer(context, ProblemKind.UNSUPPORTED_MEDIA_TYPE);
        } else {
            MediaTypes.tidy(context.request().headers());
            context.next();
        }
    }

    /** A token that is no good is refused before {@link #enter} could count the request. */
    private void refuse(RoutingContext context) {
        if (!(context.failure() instanceof AuthenticationException)
                || context.response().ended()) {
            context.next();
            return;
        }
        Quota quota = take(context);
        if (quota.isOver()) {
            context.response().putHeader(HttpHeaders.RETRY_AFTER, quota.retryAfter());
            answer(context, ProblemKind.RATE_LIMITED);
            return;
        }
        ProblemKind why = TokenTrouble.of(context.failure());
        context.response().putHeader("WWW-Authenticate", Challenge.token(why));
        answer(context, why);
    }

    private Quota take(RoutingContext context) {
        @Nullable String platform = Caller.platform(context);
        @Nullable String key = Caller.feedKey(context.request());
        String address = context.request().remoteAddress().hostAddress();
        Quota quota = platform != null
                ? limits.takeAs(platform)
                : key != null ? limits.takeWith(key, address) : limits.takeFrom(address);
        context.response()
                .putHeader("RateLimit-Policy", quota.policyField())
                .putHeader("RateLimit", quota.limitField());
        return quota;
    }

    private void answer(RoutingContext context, ProblemKind kind) {
        if (!context.request().isEnded()) {
            context.request().resume();
        }
        context.response()
                .setStatusCode(kind.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(text(Problem.of(kind)));
    }

    private String text(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem cannot be written", e);
        }
    }

    private static boolean isApiPost(RoutingContext context) {
        return HttpMethod.POST.equals(context.request().method())
                && context.request().path().startsWith(API);
    }

    private static boolean isOurs(RoutingContext context) {
        String path = context.request().path();
        return path != null && PATHS.stream().anyMatch(path::startsWith);
    }

    /** What the request says of itself; a body without a length is measured while it is read. */
    private static long length(HttpServerRequest request) {
        String said = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return said != null && said.matches("[0-9]{1,18}") ? Long.parseLong(said) : 0;
    }
}
