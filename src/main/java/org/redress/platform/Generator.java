package org.redress.platform;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** An AI tool that fakes are made with. */
@Entity
public class Generator {
    @Id
    private UUID id;

    private String slug;
    private String name;
    private String maker;

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
}
