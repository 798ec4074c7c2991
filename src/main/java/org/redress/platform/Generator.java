package org.redress.platform;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An AI tool that fakes are made with. */
@Entity
public class Generator {
    @Id
    private UUID id;

    private String slug;
    private String name;
    private String maker;
    private @Nullable UUID platformId;
    private @Nullable Instant retiredAt;

    /** @param maker empty when it is a kind of tool rather than one */
    public Generator(UUID id, String slug, String name, String maker) {
        this.id = id;
        this.slug = slug;
        this.name = name;
        this.maker = maker;
    }

    @SuppressWarnings("NullAway.Init")
    protected Generator() {}

    public UUID id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }

    public String maker() {
        return maker;
    }

    /** {@return the platform that its maker runs it on, when the directory has it} */
    public Optional<UUID> platformId() {
        return Optional.ofNullable(platformId);
    }

    /** {@return since when no new report can name it} */
    public Optional<Instant> retiredAt() {
        return Optional.ofNullable(retiredAt);
    }

    /** Somebody looked again. */
    public void change(String newName, String newMaker, @Nullable UUID runsOn) {
        name = newName;
        maker = newMaker;
        platformId = runsOn;
    }

    /** New reports can no longer name it, or can again. */
    public void use(boolean offered, Instant now) {
        retiredAt = offered ? null : now;
    }
}
