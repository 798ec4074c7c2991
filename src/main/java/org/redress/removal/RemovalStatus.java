package org.redress.removal;

import static org.redress.removal.RemovalEvent.CLAIM_REMOVAL;
import static org.redress.removal.RemovalEvent.COMPLETE;
import static org.redress.removal.RemovalEvent.CORRECT;
import static org.redress.removal.RemovalEvent.QUERY;
import static org.redress.removal.RemovalEvent.REAPPEAR;
import static org.redress.removal.RemovalEvent.RECEIVE;
import static org.redress.removal.RemovalEvent.REFUSE;
import static org.redress.removal.RemovalEvent.REVIEW;
import static org.redress.removal.RemovalEvent.SEND;
import static org.redress.removal.RemovalEvent.STILL_THERE;
import static org.redress.removal.RemovalEvent.VERIFY_GONE;
import static org.redress.removal.RemovalEvent.WITHDRAW;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Where a removal request stands: one machine for all platforms. {@link #on(RemovalEvent)} is the only transition
 * function; {@code docs/states.md} prints it. "Late" is not a status: it is asked with a time.
 */
public enum RemovalStatus {
    /** Ready to be sent. */
    PREPARED,
    /** Sent; nothing shows yet that the platform has it. */
    SENT,
    /** The platform has it. */
    RECEIVED,
    /** The platform says that it looks at it. */
    IN_REVIEW,
    /** The platform asked a question. No clock stops for it. */
    QUERIED,
    /** The platform says that it is removed: a claim. */
    REMOVED,
    /** We checked: it is gone. */
    GONE,
    /** The platform said no. */
    REFUSED,
    /** It came back after it was gone; a fresh request follows. */
    REAPPEARED,
    /** The person asked to stop. */
    WITHDRAWN;

    private static final Set<RemovalStatus> ENDED = EnumSet.of(REMOVED, GONE, REFUSED, REAPPEARED, WITHDRAWN);

    /** What the event does to a request of this status. */
    public Transition on(RemovalEvent event) {
        RemovalStatus next = moves().get(event);
        if (next != null) {
            return new Transition.To(next);
        }
        return repeats().contains(event) ? Transition.Refused.ALREADY_THERE : Transition.Refused.NOT_ALLOWED;
    }

    /** The statuses that may follow, itself left out. */
    public Set<RemovalStatus> next() {
        Set<RemovalStatus> following = EnumSet.noneOf(RemovalStatus.class);
        following.addAll(moves().values());
        following.remove(this);
        return following;
    }

    /** Whether the platform still owes an answer. */
    public boolean awaitsPlatform() {
        return this != PREPARED && !ENDED.contains(this);
    }

    private Map<RemovalEvent, RemovalStatus> moves() {
        return switch (this) {
            case PREPARED -> Map.of(SEND, SENT, VERIFY_GONE, GONE, WITHDRAW, WITHDRAWN);
            case SENT -> with(Map.of(RECEIVE, RECEIVED, REVIEW, IN_REVIEW, QUERY, QUERIED));
            case RECEIVED -> with(Map.of(REVIEW, IN_REVIEW, QUERY, QUERIED));
            case IN_REVIEW -> with(Map.of(QUERY, QUERIED, CORRECT, RECEIVED));
            case QUERIED -> with(Map.of(REVIEW, IN_REVIEW, QUERY, QUERIED, COMPLETE, SENT, CORRECT, RECEIVED));
            case REMOVED -> Map.of(CORRECT, RECEIVED, VERIFY_GONE, GONE, STILL_THERE, RECEIVED, WITHDRAW, WITHDRAWN);
            case GONE -> Map.of(REAPPEAR, REAPPEARED);
            case REFUSED ->
                Map.of(
                        REVIEW, IN_REVIEW,
                        CLAIM_REMOVAL, REMOVED,
                        CORRECT, RECEIVED,
                        VERIFY_GONE, GONE,
                        STILL_THERE, REFUSED,
                        WITHDRAW, WITHDRAWN);
            case REAPPEARED, WITHDRAWN -> Map.of();
        };
    }

    /** What every status that awaits the platform allows besides its own moves. */
    private Map<RemovalEvent, RemovalStatus> with(Map<RemovalEvent, RemovalStatus> own) {
        Map<RemovalEvent, RemovalStatus> all = new java.util.EnumMap<>(own);
        all.put(CLAIM_REMOVAL, REMOVED);
        all.put(REFUSE, REFUSED);
        all.put(VERIFY_GONE, GONE);
        all.put(STILL_THERE, this);
        all.put(WITHDRAW, WITHDRAWN);
        return all;
    }

    private Set<RemovalEvent> repeats() {
        return switch (this) {
            case PREPARED -> Set.of();
            case SENT -> Set.of(SEND);
            case RECEIVED, QUERIED -> Set.of(SEND, RECEIVE);
            case IN_REVIEW -> Set.of(SEND, RECEIVE, REVIEW);
            case REMOVED -> Set.of(SEND, RECEIVE, CLAIM_REMOVAL);
            case GONE -> Set.of(SEND, RECEIVE, CLAIM_REMOVAL, VERIFY_GONE);
            case REFUSED -> Set.of(SEND, RECEIVE, REFUSE);
            case REAPPEARED -> Set.of(REAPPEAR);
            case WITHDRAWN -> Set.of(WITHDRAW);
        };
    }
}
