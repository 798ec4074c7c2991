package org.redress.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.redress.NotFound;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Subject;

/** Connects platforms to the API; where their webhooks go is kept by {@link Hooks}. */
@ApplicationScoped
@Transactional
public class Connections {
    private final Platforms platforms;
    private final Audit audit;

    Connections(Platforms platforms, Audit audit) {
        this.platforms = platforms;
        this.audit = audit;
    }

    /** From now on the platform fetches its requests through the API as {@code clientId}. */
    public void connect(UUID platformId, String clientId, Actor by, Instant now) {
        platforms
                .findByIdOptional(platformId)
                .orElseThrow(() -> new NotFound("platform"))
                .connect(clientId);
        audit.record(by, "platform.connected", new Subject("platform", platformId.toString(), null), now);
    }
}
