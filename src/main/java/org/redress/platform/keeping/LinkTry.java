package org.redress.platform.keeping;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** Somebody used a platform's form, and it worked or did not. Never changed. */
@Entity
public class LinkTry {
    @Id
    private UUID id;

    private UUID platformId;
    private String link;
    private boolean worked;
    private UUID staffId;
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected LinkTry() {}

    LinkTry(UUID platformId, String link, boolean worked, UUID staffId, Instant now) {
        this.id = UUID.randomUUID();
        this.platformId = platformId;
        this.link = link;
        this.worked = worked;
        this.staffId = staffId;
        this.at = now;
    }

    /** The link as it was then. */
    public String link() {
        return link;
    }

    public boolean isWorking() {
        return worked;
    }

    public UUID staffId() {
        return staffId;
    }

    public Instant at() {
        return at;
    }
}
