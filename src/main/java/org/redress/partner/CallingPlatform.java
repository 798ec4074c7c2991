package org.redress.partner;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.redress.audit.Actor;
import org.redress.platform.Platform;
import org.redress.platform.Platforms;

/** Which platform is asking: the {@code platform_id} claim of its token (its slug), and nothing that the request says. */
@RequestScoped
class CallingPlatform {
    private static final String CLAIM = "platform_id";
    private final SecurityIdentity identity;
    private final Platforms platforms;
    private @Nullable UUID id;

    CallingPlatform(SecurityIdentity identity, Platforms platforms) {
        this.identity = identity;
        this.platforms = platforms;
    }

    /** @throws ForbiddenException when the token belongs to no platform of the directory */
    UUID id() {
        if (id == null) {
            id = platforms
                    .bySlug(String.valueOf(claim()))
                    .map(Platform::id)
                    .orElseThrow(() -> new ForbiddenException("the token names no platform"));
        }
        return id;
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
