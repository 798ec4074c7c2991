package org.redress.alert.calendar;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** That a member has a link to their calendar; the link itself is kept nowhere. */
@Entity
public class CalendarFeed {
    @Id
    private UUID member;

    private byte[] tokenHash;
    private Instant madeAt;

    @SuppressWarnings("NullAway.Init")
    protected CalendarFeed() {}

    CalendarFeed(UUID member, byte[] tokenHash, Instant now) {
        this.member = member;
        this.tokenHash = tokenHash.clone();
        this.madeAt = now;
    }

    void renew(byte[] hash, Instant now) {
        tokenHash = hash.clone();
        madeAt = now;
    }

    public UUID member() {
        return member;
    }

    public Instant madeAt() {
        return madeAt;
    }
}
