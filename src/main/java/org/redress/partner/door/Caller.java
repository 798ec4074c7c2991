package org.redress.partner.door;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Whose token it is: its claims, and nothing that the request says. */
public final class Caller {
    private static final int LONGEST_KEY = 200;

    private Caller() {}

    /** {@return what the token says under this name, or null when it says nothing} */
    public static @Nullable Object claim(SecurityIdentity identity, String name) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? token.getClaim(name)
                : identity.getAttribute(name);
    }

    /** {@return a name of the platform, or of its sandbox; null without a token that names one} */
    static @Nullable String platform(SecurityIdentity identity) {
        Object slug = claim(identity, "platform_id");
        return slug == null
                ? null
                : slug + ("true".equals(String.valueOf(claim(identity, "sandbox"))) ? " sandbox" : "");
    }

    /** {@return the key brought to a feed; whether it is good is asked later. To the API a made-up one opens no quota} */
    static @Nullable String feedKey(HttpServerRequest request) {
        String key = request.getHeader("Ocp-Apim-Subscription-Key");
        boolean toFeed = String.valueOf(request.path()).startsWith("/compat/");
        return !toFeed || key == null || key.length() > LONGEST_KEY ? null : key;
    }

    static @Nullable String platform(RoutingContext context) {
        return context.user() instanceof QuarkusHttpUser user ? platform(user.getSecurityIdentity()) : null;
    }
}
