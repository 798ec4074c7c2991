package org.redress.web;

import io.quarkus.oidc.JavaScriptRequestChecker;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a script asks for from the opening of a page. Only a page can be led to the sign-in; a script of the desk is
 * answered 499 instead, so that a page that was left open says that one is signed out. It would else begin a sign-in with
 * each try, each with a cookie of its own, until no request fits into a header any more.
 */
@ApplicationScoped
class AskedByScript implements JavaScriptRequestChecker {
    @Override
    public boolean isJavaScriptRequest(RoutingContext context) {
        HttpServerRequest request = context.request();
        return request.getHeader("X-Requested-With") != null
                || isScript(request.getHeader("Sec-Fetch-Mode"), request.getHeader("Accept"));
    }

    /**
     * {@return whether a script asks}
     *
     * @param mode as browsers send it (Fetch Metadata Request Headers, W3C, section 2.3), or null
     * @param accept what the answer may be, or null; an event stream is never a page
     */
    static boolean isScript(@Nullable String mode, @Nullable String accept) {
        return mode != null && !mode.equals("navigate") || accept != null && accept.startsWith("text/event-stream");
    }
}
