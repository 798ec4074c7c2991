package org.redress.cases;

import java.time.Instant;
import java.util.UUID;
import org.redress.audit.Actor;

/** A case changed in a way that others act on; observed in the same transaction. */
public record CaseChanged(UUID caseId, What what, Actor by, Instant at) {

    public enum What {
        /** It was held and is let in: from now on it is a report like any other. */
        LET_IN,
        /** Somebody judged it: accepted or not ours. */
        REVIEWED,
        /** An item, a platform of an item, a consent or a declaration was added: more may be prepared. */
        COMPLETED,
        /** What stood against sending was lifted, or came back: a hold, an unchecked authority, its being closed. */
        CLEARED,
        /** The person took something back: whoever keeps something about a withdrawn item ends it. */
        WITHDRAWN,
        /** The person asked to stop everything. */
        STOPPED,
        /** Perhaps about somebody under 18: out of every queue, feed and letter. */
        SEALED,
        /** Its key is destroyed; nothing about it is open any more. */
        ERASED
    }
}
