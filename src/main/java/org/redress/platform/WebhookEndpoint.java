package org.redress.platform;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a platform wants its webhooks; a platform has one that is active, and those that were. */
@Entity
public class WebhookEndpoint {
    /** The field that the secret is sealed for, under the platform's own key. */
    static final String SECRET = "webhook_endpoint.secret";

    @Id
    private UUID id;

    private UUID platformId;
    private String url;
    private byte[] secret;
    private boolean active = true;
    private Instant createdAt;
    private @Nullable String disabledBecause;

    @Version
    private int version;

    WebhookEndpoint(Platform platform, String url, byte[] sealedSecret, Instant now) {
        this.id = UUID.randomUUID();
        this.platformId = platform.id();
        this.url = url;
        this.secret = sealedSecret.clone();
        this.createdAt = now;
    }

    @SuppressWarnings("NullAway.Init")
    protected WebhookEndpoint() {}

    public UUID id() {
        return id;
    }

    public UUID platformId() {
        return platformId;
    }

    public String url() {
        return url;
    }

    public boolean isActive() {
        return active;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** {@return why nothing is sent there any more} */
    public Optional<String> disabledBecause() {
        return Optional.ofNullable(disabledBecause);
    }

    byte[] sealedSecret() {
        return secret.clone();
    }

    void disable(String because) {
        active = false;
        disabledBecause = because;
    }
}
