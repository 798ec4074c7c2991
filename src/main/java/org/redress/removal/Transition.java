package org.redress.removal;

/** The answer of the state machine to an event: a next status, or a typed refusal. */
public sealed interface Transition {

    /** The request moves on; a move to the same status is a recorded fact that changes nothing else. */
    record To(RemovalStatus status) implements Transition {}

    /** The request stays as it is. */
    enum Refused implements Transition {
        /** What the event wants is so already: a repetition, harmless. */
        ALREADY_THERE,
        /** The event makes no sense in this status. */
        NOT_ALLOWED
    }
}
