package org.redress.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * Gives every bare error a page, outside {@code /api/}. When a form could not be taken (its token ran out, or the
 * database is away), the page holds all that was typed and offers to send it again.
 */
@Provider
public class PageErrors implements ContainerResponseFilter {
    private static final int FIRST_ERROR = 400;
    private static final int FORBIDDEN = 403;
    private static final int NO_SUCH_METHOD = 405;
    private static final int DATABASE_AWAY = 503;
    private static final int TOKEN_BYTES = 16;
    /** Where quarkus-rest-csrf keeps the token whose cookie it is about to set. */
    private static final String NEXT_TOKEN = "csrf_token";

    private static final Pattern TOKEN = Pattern.compile("[\\w-]{22}");

    private final SecureRandom random = new SecureRandom();

    @Inject
    @ConfigProperty(name = "quarkus.rest-csrf.cookie-name")
    String token;

    @Inject
    RoutingContext routing;

    /** One field of the form that could not be taken. */
    public record Typed(String name, String value) {
        /** {@return whether to show it too, so that it can be copied} */
        public boolean worthShowing() {
            return value.length() > 60;
        }
    }

    @CheckedTemplate(basePath = "web", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ErrorPage(String kind, String incident) implements TemplateInstance {}

    @CheckedTemplate(basePath = "web", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SendAgain(String kind, String path, List<Typed> typed) implements TemplateInstance {}

    @CheckedTemplate(basePath = "web", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record NotSent() implements TemplateInstance {}

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        boolean bare = response.getStatus() >= FIRST_ERROR && !response.hasEntity();
        if (!bare || ApiErrors.concerns(request.getUriInfo()) || !takesPages(request)) {
            return;
        }
        giveToken(response);
        boolean stale = response.getStatus() == FIRST_ERROR || response.getStatus() == DATABASE_AWAY;
        String page;
        if (stale && request.getMethod().equals("POST")) {
            page = again(request, response.getStatus());
        } else if (ledBack(request, response.getStatus())) {
            page = new NotSent().render();
        } else {
            page = new ErrorPage(kind(request, response.getStatus()), incident(response)).render();
        }
        response.setEntity(page, new Annotation[0], MediaType.valueOf(Answered.HTML));
    }

    /** A form of the desk that was sent by somebody who was signed out: the sign-in leads back to it, and opens it. */
    private static boolean ledBack(ContainerRequestContext request, int status) {
        return status == NO_SUCH_METHOD
                && request.getMethod().equals("GET")
                && request.getUriInfo().getPath().startsWith("/desk/");
    }

    private String again(ContainerRequestContext request, int status) {
        String kind = kind(status);
        return new SendAgain(kind, request.getUriInfo().getPath(), typed(request)).render();
    }

    /** The page's forms need a token; the form filter made none when it did not see the request, or refused it. */
    private void giveToken(ContainerResponseContext response) {
        if (routing.get(NEXT_TOKEN) != null) {
            return;
        }
        Cookie had = routing.request().getCookie(token);
        if (had != null && TOKEN.matcher(had.getValue()).matches()) {
            routing.put(NEXT_TOKEN, had.getValue());
            return;
        }
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String fresh = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        routing.put(NEXT_TOKEN, fresh);
        response.getHeaders()
                .add(
                        HttpHeaders.SET_COOKIE,
                        new NewCookie.Builder(token)
                                .value(fresh)
                                .path("/")
                                .httpOnly(true)
                                .sameSite(NewCookie.SameSite.STRICT)
                                .build());
    }

    private List<Typed> typed(ContainerRequestContext request) {
        var context = (ResteasyReactiveRequestContext)
                ((ResteasyReactiveContainerRequestContext) request).getServerRequestContext();
        var form = context.getFormData();
        if (form == null) {
            return List.of();
        }
        List<Typed> typed = new ArrayList<>();
        for (String name : form) {
            if (!name.equals(token)) {
                form.get(name).forEach(value -> typed.add(new Typed(name, value.getValue())));
            }
        }
        return typed;
    }

    /** A script's request for JSON or an event stream gets its status alone. */
    private static boolean takesPages(ContainerRequestContext request) {
        return request.getAcceptableMediaTypes().stream().anyMatch(type -> type.isCompatible(MediaType.TEXT_HTML_TYPE));
    }

    private static String incident(ContainerResponseContext response) {
        Object id = response.getHeaders().getFirst(ErrorAnswers.INCIDENT);
        return id == null ? "" : id.toString();
    }

    /** Forbidden is two things: another site sent it, or the signed-in role may not. */
    private static String kind(ContainerRequestContext request, int status) {
        boolean roleMayNot = status == FORBIDDEN && request.getProperty(CrossSite.REFUSED) == null;
        return roleMayNot ? "not_yours" : kind(status);
    }

    private static String kind(int status) {
        return switch (status) {
            case 400 -> "stale";
            case 403 -> "not_allowed";
            case 404, 405 -> "not_found";
            case 409, 412 -> "changed";
            case 413, 415 -> "too_much";
            case 503 -> "away";
            default -> status < 500 ? "not_taken" : "broken";
        };
    }
}
