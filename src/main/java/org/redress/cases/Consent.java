package org.redress.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The person's consent that one platform is asked, or their no to it or to one item. */
@Entity
@IdClass(Consent.Key.class)
public class Consent {
    @Id
    private UUID caseId;

    @Id
    private UUID recipient;

    private @Nullable Instant givenAt;
    private @Nullable Instant withdrawnAt;
    private boolean onHold;

    @SuppressWarnings("NullAway.Init")
    protected Consent() {}

    Consent(UUID caseId, UUID recipient, Instant givenAt) {
        this.caseId = caseId;
        this.recipient = recipient;
        this.givenAt = givenAt;
    }

    /** What they never agreed to. */
    static Consent refused(UUID caseId, UUID recipient, Instant now) {
        Consent no = new Consent(caseId, recipient, now);
        no.givenAt = null;
        no.withdrawnAt = now;
        return no;
    }

    void give(Instant now) {
        givenAt = now;
        withdrawnAt = null;
    }

    void withdraw(Instant now) {
        if (withdrawnAt == null) {
            withdrawnAt = now;
        }
    }

    void hold(boolean hold) {
        onHold = hold;
    }

    /** A platform's id, or an item's: for a yes while its platform is unknown, for a no whatever its platform. */
    public UUID recipient() {
        return recipient;
    }

    public boolean given() {
        return withdrawnAt == null;
    }

    /** Nothing is sent to this recipient until the person says so. */
    public boolean onHold() {
        return onHold;
    }

    /** Empty when they never agreed. */
    public Optional<Instant> givenAt() {
        return Optional.ofNullable(givenAt);
    }

    public Optional<Instant> withdrawnAt() {
        return Optional.ofNullable(withdrawnAt);
    }

    /** Case and recipient. */
    record Key(UUID caseId, UUID recipient) implements Serializable {}
}
