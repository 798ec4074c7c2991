package org.redress.staff;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A view of the worklist that a member keeps under a name; it is a path and nothing else. */
@Entity
public class SavedView {
    @Id
    private UUID id;

    private UUID owner;
    private String name;
    private String path;
    private boolean shared;
    private Instant savedAt;

    @SuppressWarnings("NullAway.Init")
    protected SavedView() {}

    SavedView(UUID id, UUID owner, String name, Instant now) {
        this.id = id;
        this.owner = owner;
        this.name = name;
        this.path = "";
        this.savedAt = now;
    }

    void save(String newPath, boolean withEverybody, Instant now) {
        this.path = newPath;
        this.shared = withEverybody;
        this.savedAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID owner() {
        return owner;
    }

    public String name() {
        return name;
    }

    /** With its filters, within the desk. */
    public String path() {
        return path;
    }

    /** Whether everybody at the desk sees it. */
    public boolean isShared() {
        return shared;
    }

    public Instant savedAt() {
        return savedAt;
    }
}
