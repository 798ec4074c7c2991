package org.redress.cases.sharing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The person's consent that one regulator reads facts about their case; who gave and took it when is in the audit. */
@Entity
@IdClass(SharingConsent.Key.class)
public class SharingConsent {
    @Id
    private UUID caseId;

    @Id
    private UUID receiver;

    private boolean answers;
    private boolean addresses;
    private Instant givenAt;
    private @Nullable Instant withdrawnAt;

    @SuppressWarnings("NullAway.Init")
    protected SharingConsent() {}

    SharingConsent(UUID caseId, UUID receiver, Shared shared, Instant now) {
        this.caseId = caseId;
        this.receiver = receiver;
        this.answers = shared.answers();
        this.addresses = shared.addresses();
        this.givenAt = now;
    }

    /** {@return whether it stands and covers exactly this} */
    boolean is(Shared shared) {
        return given() && answers == shared.answers() && addresses == shared.addresses();
    }

    /** {@return whether less may be shared than before} */
    boolean give(Shared shared, Instant now) {
        boolean less = given() && (answers && !shared.answers() || addresses && !shared.addresses());
        answers = shared.answers();
        addresses = shared.addresses();
        givenAt = now;
        withdrawnAt = null;
        return less;
    }

    void withdraw(Instant now) {
        withdrawnAt = now;
    }

    public UUID caseId() {
        return caseId;
    }

    public UUID receiver() {
        return receiver;
    }

    public boolean given() {
        return withdrawnAt == null;
    }

    /** Whether platforms' words go along. */
    public boolean answers() {
        return answers;
    }

    /** Whether web addresses go along, encrypted. */
    public boolean addresses() {
        return addresses;
    }

    /** When it was last given, with what it covers now. */
    public Instant givenAt() {
        return givenAt;
    }

    public Optional<Instant> withdrawnAt() {
        return Optional.ofNullable(withdrawnAt);
    }

    /** Case and receiver. */
    record Key(UUID caseId, UUID receiver) implements Serializable {}
}
