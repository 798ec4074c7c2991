package org.redress.delivery.hooks;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where one member hears of alerts beside letters. */
@Entity
public class AlertWebhook {
    static final String SECRET = "alert-webhook.secret";

    @Id
    private UUID member;

    private String url;
    private byte[] secret;
    private Instant madeAt;
    private @Nullable Instant failingSince;

    @SuppressWarnings("NullAway.Init")
    protected AlertWebhook() {}

    AlertWebhook(UUID member, String url, byte[] sealed, Instant now) {
        this.member = member;
        this.url = url;
        this.secret = sealed.clone();
        this.madeAt = now;
    }

    void replace(String other, byte[] sealed, Instant now) {
        url = other;
        secret = sealed.clone();
        madeAt = now;
        failingSince = null;
    }

    /** {@return whether it worked until now} */
    boolean fails(Instant now) {
        boolean first = failingSince == null;
        failingSince = first ? now : failingSince;
        return first;
    }

    /** {@return whether it did not work until now} */
    boolean works() {
        boolean again = failingSince != null;
        failingSince = null;
        return again;
    }

    public UUID member() {
        return member;
    }

    public String url() {
        return url;
    }

    byte[] sealedSecret() {
        return secret.clone();
    }

    public Instant madeAt() {
        return madeAt;
    }

    /** Since when it does not answer, or answers with an error. */
    public Optional<Instant> failingSince() {
        return Optional.ofNullable(failingSince);
    }
}
