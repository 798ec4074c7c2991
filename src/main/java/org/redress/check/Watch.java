package org.redress.check;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.check.course.Course;
import org.redress.check.course.Schedule;
import org.redress.check.course.Verdict;

/** The looks at one request's address: what they amount to, and when the next is due. */
@Entity
public class Watch {
    private static final Duration FIRST_AFTER_GONE = Schedule.AFTER_GONE.days().get(0);

    @Id
    private UUID requestId;

    private UUID caseId;
    private boolean settled;
    private Instant startedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Verdict verdict;

    private @Nullable Instant verdictAt;
    private boolean needsPerson;
    private @Nullable Instant absentSince;
    private boolean absentEver;
    private @Nullable Instant backSince;
    private @Nullable Instant nextAt;
    private boolean ended;
    private int takes;
    private byte @Nullable [] onward;
    private int hops;
    private @Nullable Instant ratherNotAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Watch() {}

    Watch(UUID requestId, UUID caseId, Instant now) {
        this.requestId = requestId;
        this.caseId = caseId;
        this.startedAt = now;
        this.needsPerson = true;
    }

    /** The platform says removed, or somebody wants to know: looked at from now on. */
    void seek(Instant now) {
        settled = false;
        startedAt = now;
        verdict = null;
        verdictAt = null;
        needsPerson = true;
        absentSince = null;
        backSince = null;
        ratherNotAt = null;
        lookAt(now);
    }

    /** It was found gone, by us or by a person: looked at again on the thinning schedule. */
    void settle(Instant now) {
        settled = true;
        startedAt = now;
        needsPerson = false;
        backSince = null;
        lookAt(now.plus(FIRST_AFTER_GONE));
    }

    void lookAt(Instant when) {
        ended = false;
        nextAt = when;
        takes = 0;
        onward = null;
        hops = 0;
    }

    /** Asked later, because it is not the host's turn. */
    void putOff(Instant until) {
        nextAt = until;
        takes = 0;
    }

    /** Somebody asked to wait: nothing is asked until {@link #resume}. */
    void pause() {
        nextAt = null;
    }

    /** Goes on where it was paused; what had nothing left to look for stays so. */
    void resume(Instant now) {
        if (!ended && nextAt == null) {
            lookAt(now);
        }
    }

    /** Nothing is left to look for. */
    void end() {
        ended = true;
        needsPerson = false;
        pause();
        onward = null;
    }

    /** A redirect is followed as a request of its own. */
    void followTo(byte[] led, Instant when) {
        onward = led;
        hops++;
        putOff(when);
    }

    void take(Course.Turn turn, Instant now) {
        verdict = turn.verdict();
        verdictAt = now;
        needsPerson = !settled && turn.verdict().needsPerson();
        absentSince = turn.then().absentSince();
        absentEver = turn.then().absentEver();
        backSince = turn.then().backSince();
        takes = 0;
        onward = null;
        hops = 0;
        nextAt = turn.next().orElse(null);
        ended = nextAt == null;
    }

    void ratherNot(Instant now) {
        ratherNotAt = now;
    }

    Course course() {
        return new Course(settled, startedAt, absentSince, absentEver, backSince);
    }

    public UUID requestId() {
        return requestId;
    }

    UUID caseId() {
        return caseId;
    }

    /** Whether it was found gone already. */
    public boolean settled() {
        return settled;
    }

    /** What all looks so far amount to; empty before the first. */
    public Optional<Verdict> verdict() {
        return Optional.ofNullable(verdict);
    }

    /** When it was last looked at. */
    public Optional<Instant> verdictAt() {
        return Optional.ofNullable(verdictAt);
    }

    /** Whether somebody has to look, because a machine cannot know. */
    public boolean needsPerson() {
        return needsPerson;
    }

    /** When it is looked at next; empty when not by itself. */
    public Optional<Instant> nextAt() {
        return Optional.ofNullable(nextAt);
    }

    /** When the person said that they do not want to look, since the platform last said removed. */
    public Optional<Instant> ratherNotAt() {
        return Optional.ofNullable(ratherNotAt);
    }

    Optional<byte[]> onward() {
        return Optional.ofNullable(onward);
    }

    int hops() {
        return hops;
    }
}
