package org.redress.cases.approval;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.redress.NotPossibleNow;

/** One member of staff asked for something that only two may do. */
@Entity
public class Approval {
    /** How long it waits for the second member, and then for being taken. */
    public static final Duration LASTS = Duration.ofDays(7);

    static final String FIELD = "approval.words";

    @Id
    private UUID id;

    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private What what;

    @Enumerated(EnumType.STRING)
    private Why why;

    private byte[] words;

    @Enumerated(EnumType.STRING)
    private @Nullable Receiver receiver;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] parts;

    private UUID askedBy;
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Decision decision;

    private @Nullable UUID decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable Instant lapsedAt;
    private @Nullable Instant pageTakenAt;
    private @Nullable Instant dataTakenAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Approval() {}

    Approval(UUID id, UUID caseId, Ask ask, byte[] sealedWords, UUID askedBy, Instant now) {
        this.id = id;
        this.caseId = caseId;
        this.what = ask.what();
        this.why = Objects.requireNonNull(ask.why());
        this.words = sealedWords;
        this.receiver = ask.receiver();
        this.parts = ask.parts().stream().map(Part::name).sorted().toArray(String[]::new);
        this.askedBy = askedBy;
        this.askedAt = now;
    }

    /** How it ended. */
    public enum Decision {
        CONFIRMED,
        DECLINED,
        TAKEN_BACK
    }

    /** In which of its two forms a disclosure is handed out. */
    public enum Form {
        PAGE,
        DATA
    }

    /** @throws NotPossibleNow when somebody decided before, it lapsed, or it is not this member who may */
    void decide(Decision how, UUID by, Instant now) {
        if (decision != null) {
            throw new NotPossibleNow("already-there", "This was decided already.");
        }
        if (!isOpen(now)) {
            throw new NotPossibleNow("lapsed", "This waited for more than seven days and has lapsed. Ask again.");
        }
        if (by.equals(askedBy) != (how == Decision.TAKEN_BACK)) {
            throw new NotPossibleNow(
                    "same-member",
                    how == Decision.TAKEN_BACK
                            ? "Only who asked can take it back."
                            : "You asked for this yourself: a second member of staff has to decide.");
        }
        decision = how;
        decidedBy = by;
        decidedAt = now;
    }

    /** @throws NotPossibleNow unless who asked takes what was confirmed, in this form for the first time, in time */
    void take(Form form, UUID by, Instant now) {
        if (!by.equals(askedBy) || decision != Decision.CONFIRMED || what != What.DISCLOSURE) {
            throw new NotPossibleNow("not-yours", "Only who asked can take it, once it is confirmed.");
        }
        if (takenAt(form).isPresent() || !now.isBefore(takeableUntil())) {
            throw new NotPossibleNow("already-there", "It was handed out before, or waited too long. Ask again.");
        }
        if (form == Form.PAGE) {
            pageTakenAt = now;
        } else {
            dataTakenAt = now;
        }
    }

    void lapse(Instant now) {
        lapsedAt = now;
    }

    /** {@return whether it waits for the second member} */
    public boolean isOpen(Instant now) {
        return decision == null && lapsedAt == null && now.isBefore(askedAt.plus(LASTS));
    }

    /** {@return whether who asked can still take it in this form} */
    public boolean isToTake(Form form, Instant now) {
        return what == What.DISCLOSURE
                && decision == Decision.CONFIRMED
                && takenAt(form).isEmpty()
                && now.isBefore(takeableUntil());
    }

    private Instant takeableUntil() {
        return Objects.requireNonNull(decidedAt).plus(LASTS);
    }

    public UUID id() {
        return id;
    }

    public UUID caseId() {
        return caseId;
    }

    public What what() {
        return what;
    }

    public Why why() {
        return why;
    }

    byte[] sealedWords() {
        return words.clone();
    }

    /** For a disclosure. */
    public Optional<Receiver> receiver() {
        return Optional.ofNullable(receiver);
    }

    public Set<Part> parts() {
        Set<Part> all = EnumSet.noneOf(Part.class);
        Arrays.stream(parts).map(Part::valueOf).forEach(all::add);
        return all;
    }

    public UUID askedBy() {
        return askedBy;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public Optional<Decision> decision() {
        return Optional.ofNullable(decision);
    }

    public Optional<UUID> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    public Optional<Instant> takenAt(Form form) {
        return Optional.ofNullable(form == Form.PAGE ? pageTakenAt : dataTakenAt);
    }
}
