package org.redress.removal.regulator;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.NotPossibleNow;

/** One pack for one regulator: about one case, or over many. */
@Entity
public class RegulatorStep {
    @Id
    private UUID id;

    private UUID regulatorId;
    private @Nullable UUID caseId;
    private @Nullable String about;
    private @Nullable UUID packId;

    @Enumerated(EnumType.STRING)
    private StepStatus status;

    private Instant readyAt;
    private @Nullable Instant sentAt;

    @Enumerated(EnumType.STRING)
    private @Nullable StepChannel channel;

    private @Nullable String reference;
    private @Nullable UUID follows;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected RegulatorStep() {}

    RegulatorStep(UUID id, UUID regulatorId, Subject subject, Instant readyAt) {
        this.id = id;
        this.regulatorId = regulatorId;
        this.caseId = subject.caseId();
        this.about = subject.about();
        this.follows = subject.follows();
        this.status = StepStatus.READY;
        this.readyAt = readyAt;
    }

    /**
     * What a step is about.
     *
     * @param about for a pack over many cases, in one line without personal data; null for one case
     * @param follows the step in which the regulator asked for more
     */
    public record Subject(
            @Nullable UUID caseId,
            @Nullable String about,
            @Nullable UUID follows) {
        public static Subject ofCase(UUID caseId) {
            return new Subject(caseId, null, null);
        }

        public static Subject ofMany(String about) {
            return new Subject(null, about, null);
        }
    }

    Subject following() {
        return new Subject(caseId, about, id);
    }

    /** @throws NotPossibleNow {@code already-there} when it was sent, {@code withdrawn} when it was withdrawn */
    void send(Sent sent, Instant now) {
        mustBeReady();
        packId = sent.packId();
        channel = sent.channel();
        reference = sent.reference().isEmpty() ? null : sent.reference();
        sentAt = now;
        status = StepStatus.SENT;
    }

    /** @throws NotPossibleNow {@code not-awaited} when nothing was sent, or the matter is over */
    void replied(ReplyKind kind) {
        if (!status.awaitsRegulator() || (kind == ReplyKind.ACKNOWLEDGED && status == StepStatus.ACKNOWLEDGED)) {
            throw new NotPossibleNow(
                    status == kind.leadsTo() ? "already-there" : "not-awaited",
                    status == kind.leadsTo() ? "This is on record already." : "No reply is awaited.");
        }
        status = kind.leadsTo();
    }

    /** @throws NotPossibleNow {@code already-there} when it was withdrawn, {@code sent} when it was sent */
    void withdraw() {
        if (status == StepStatus.WITHDRAWN) {
            throw new NotPossibleNow("already-there", "This was withdrawn already.");
        }
        if (status != StepStatus.READY) {
            throw new NotPossibleNow("sent", "This was sent, and cannot be called back.");
        }
        status = StepStatus.WITHDRAWN;
    }

    private void mustBeReady() {
        if (status == StepStatus.WITHDRAWN) {
            throw new NotPossibleNow("withdrawn", "This was withdrawn: nothing is to be sent.");
        }
        if (status != StepStatus.READY) {
            throw new NotPossibleNow("already-there", "This was sent already.");
        }
    }

    public UUID id() {
        return id;
    }

    public UUID regulatorId() {
        return regulatorId;
    }

    /** Empty for a pack over many cases. */
    public Optional<UUID> caseId() {
        return Optional.ofNullable(caseId);
    }

    /** What a pack over many cases is about. */
    public Optional<String> about() {
        return Optional.ofNullable(about);
    }

    public Optional<UUID> packId() {
        return Optional.ofNullable(packId);
    }

    public StepStatus status() {
        return status;
    }

    public Instant readyAt() {
        return readyAt;
    }

    public Optional<Instant> sentAt() {
        return Optional.ofNullable(sentAt);
    }

    public Optional<StepChannel> channel() {
        return Optional.ofNullable(channel);
    }

    /** The regulator's own number for it. */
    public Optional<String> reference() {
        return Optional.ofNullable(reference);
    }

    public Optional<UUID> follows() {
        return Optional.ofNullable(follows);
    }
}
