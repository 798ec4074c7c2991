package org.redress.removal;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.redress.NotPossibleNow;
import org.redress.audit.Actor;

/** One item, asked of one platform. Every change passes {@link #step}. */
@Entity
public class RemovalRequest {
    @Id
    private UUID id;

    private UUID itemId;
    private UUID caseId;
    private UUID platformId;

    @Enumerated(EnumType.STRING)
    private RemovalStatus status;

    private Instant preparedAt;
    private @Nullable Instant sentAt;
    private Instant updatedAt;
    private @Nullable UUID follows;
    private @Nullable String refusalGround;

    @OneToMany(mappedBy = "request", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<RemovalStep> steps = new ArrayList<>();

    @BatchSize(size = 500)
    @OneToMany(mappedBy = "request", cascade = CascadeType.PERSIST)
    private List<StrikeOut> struckOut = new ArrayList<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected RemovalRequest() {}

    /** @param follows the request that this one takes up again after a reappearance */
    RemovalRequest(UUID id, Target target, @Nullable UUID follows, Instant now) {
        this.id = id;
        this.itemId = target.itemId();
        this.caseId = target.caseId();
        this.platformId = target.platformId();
        this.follows = follows;
        this.status = RemovalStatus.PREPARED;
        this.preparedAt = now;
        this.updatedAt = now;
    }

    /** What is asked of whom. */
    record Target(UUID caseId, UUID itemId, UUID platformId) {}

    /**
     * The one gate: asks the machine, appends the step, moves.
     *
     * @throws NotPossibleNow with code {@code already-there} for a repetition, {@code not-allowed} otherwise
     */
    RemovalStep step(RemovalEvent event, Actor by, Instant now) {
        Transition transition = status.on(event);
        if (!(transition instanceof Transition.To)) {
            throw refusal((Transition.Refused) transition, event);
        }
        RemovalStatus next = ((Transition.To) transition).status();
        RemovalStep step = new RemovalStep(this, event, next, by, now);
        steps.add(step);
        status = next;
        updatedAt = now;
        if (event == RemovalEvent.SEND) {
            sentAt = now;
        } else if (event == RemovalEvent.CORRECT) {
            refusalGround = null;
        }
        return step;
    }

    /** The last step that stands is as if it had never been. */
    void strikeOut(StrikeOut mistake) {
        status = last().orElseThrow().fromStatus();
        struckOut.add(mistake);
        updatedAt = mistake.at();
        refusalGround = null;
        for (RemovalStep step : steps()) {
            boolean refused = step.event() == RemovalEvent.REFUSE;
            refusalGround =
                    refused ? step.code().orElse(null) : step.event() == RemovalEvent.CORRECT ? null : refusalGround;
        }
    }

    /** The last step that stands. */
    Optional<RemovalStep> last() {
        List<RemovalStep> standing = steps();
        return standing.isEmpty() ? Optional.empty() : Optional.of(standing.get(standing.size() - 1));
    }

    /** When it really left, if that was before it was written down. */
    void left(Instant at) {
        sentAt = at;
    }

    /** What the platform sees changed, though the status did not. */
    public void touch(Instant now) {
        updatedAt = now;
    }

    void refusedOn(String ground) {
        refusalGround = ground;
    }

    private NotPossibleNow refusal(Transition.Refused refused, RemovalEvent event) {
        return refused == Transition.Refused.ALREADY_THERE
                ? new NotPossibleNow("already-there", "This was done already: the request is " + status + ".")
                : new NotPossibleNow("not-allowed", event + " is not possible while the request is " + status + ".");
    }

    public UUID id() {
        return id;
    }

    public UUID itemId() {
        return itemId;
    }

    public UUID caseId() {
        return caseId;
    }

    public UUID platformId() {
        return platformId;
    }

    public RemovalStatus status() {
        return status;
    }

    public Instant preparedAt() {
        return preparedAt;
    }

    public Optional<Instant> sentAt() {
        return Optional.ofNullable(sentAt);
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** The request that this one takes up again. */
    public Optional<UUID> follows() {
        return Optional.ofNullable(follows);
    }

    /** A {@code RefusalGround}, once refused. */
    public Optional<String> refusalGround() {
        return Optional.ofNullable(refusalGround);
    }

    /** Those that stand, the oldest first. */
    public List<RemovalStep> steps() {
        return steps.stream().filter(step -> mistake(step).isEmpty()).toList();
    }

    /** Those that were struck out, too. */
    public List<RemovalStep> everyStep() {
        return List.copyOf(steps);
    }

    /** Why and by whom a step was struck out, if it was. */
    public Optional<StrikeOut> mistake(RemovalStep step) {
        return struckOut.stream()
                .filter(mistake -> mistake.stepId().equals(step.id()))
                .findAny();
    }

    public int version() {
        return version;
    }
}
