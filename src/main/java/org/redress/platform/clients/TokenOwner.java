package org.redress.platform.clients;

import java.util.UUID;
import org.redress.platform.Platform;

/** Whom a token speaks for: a platform, or its sandbox, which is a platform of its own. */
public record TokenOwner(UUID platformId, boolean isSandbox) {
    public static TokenOwner of(Platform platform) {
        return new TokenOwner(platform.id(), platform.sandboxOf().isPresent());
    }
}
