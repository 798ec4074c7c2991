package org.redress.partner;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.redress.audit.Actor;

/** Which platform is asking: the {@code platform_id} claim of its token, and nothing that the request says. */
@RequestScoped
class CallingPlatform {
    private static final String CLAIM = "platform_id";
    private final SecurityIdentity identity;

    CallingPlatform(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** @throws ForbiddenException when the token belongs to no platform */
    UUID id() {
        try {
            return UUID.fromString(String.valueOf(claim()));
        } catch (IllegalArgumentException e) {
            throw new ForbiddenException("the token names no platform", e);
        }
    }

    Actor actor() {
        return Actor.platform(id());
    }

    private @Nullable Object claim() {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? token.getClaim(CLAIM)
                : identity.getAttribute(CLAIM);
    }
}
