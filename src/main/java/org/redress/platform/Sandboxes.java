package org.redress.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.redress.NotFound;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Subject;

/** Where a platform gets its sandbox: a platform of its own, so that all that keeps platforms apart keeps it apart too. */
@ApplicationScoped
public class Sandboxes {
    private final Platforms platforms;
    private final Audit audit;

    Sandboxes(Platforms platforms, Audit audit) {
        this.platforms = platforms;
        this.audit = audit;
    }

    /** {@return the platform's sandbox, made when it has none} */
    @Transactional
    public Platform of(UUID platformId, Actor by, Instant now) {
        Platform live = platforms
                .lock(platformId)
                .filter(platform -> platform.sandboxOf().isEmpty())
                .orElseThrow(() -> new NotFound("platform"));
        Optional<Platform> known = platforms.sandboxOf(platformId);
        return known.orElseGet(() -> {
            Platform sandbox = Platform.sandbox(live, UUID.randomUUID());
            platforms.persistAndFlush(sandbox);
            audit.record(by, "platform.sandbox-opened", new Subject("platform", platformId.toString(), null), now);
            return sandbox;
        });
    }
}
