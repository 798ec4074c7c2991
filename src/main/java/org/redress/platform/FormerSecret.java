package org.redress.platform;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/** A secret that was rotated away and signs on for a while. */
@Embeddable
class FormerSecret {
    private byte[] secret;
    private Instant signsUntil;

    FormerSecret(byte[] sealed, Instant until) {
        this.secret = sealed.clone();
        this.signsUntil = until;
    }

    @SuppressWarnings("NullAway.Init")
    protected FormerSecret() {}

    byte[] sealed() {
        return secret.clone();
    }

    Instant signsUntil() {
        return signsUntil;
    }

    boolean signsAt(Instant now) {
        return now.isBefore(signsUntil);
    }
}
