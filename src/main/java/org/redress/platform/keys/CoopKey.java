package org.redress.platform.keys;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** The public key by which callbacks of a platform's ROOST Coop are known. */
@Entity
public class CoopKey {
    @Id
    private UUID platformId;

    private String publicKey;
    private Instant givenAt;

    @Version
    private int version;

    CoopKey(UUID platformId, String publicKey, Instant now) {
        this.platformId = platformId;
        this.publicKey = publicKey;
        this.givenAt = now;
    }

    @SuppressWarnings("NullAway.Init")
    protected CoopKey() {}

    void replace(String other, Instant now) {
        publicKey = other;
        givenAt = now;
    }

    public UUID platformId() {
        return platformId;
    }

    /** In PEM. */
    public String publicKey() {
        return publicKey;
    }

    public Instant givenAt() {
        return givenAt;
    }
}
