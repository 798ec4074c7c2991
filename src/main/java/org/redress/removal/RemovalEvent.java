package org.redress.removal;

/** What may happen to a removal request. */
public enum RemovalEvent {
    /** We ask the platform. */
    SEND,
    /** The platform has it: it fetched the detail, its mail server accepted it, a form confirmed it. */
    RECEIVE,
    /** The platform says that it looks at it. */
    REVIEW,
    /** The platform asks for what is missing. */
    QUERY,
    /** We answered the question: the platform has to fetch it again. */
    COMPLETE,
    /** The platform says that it removed it. */
    CLAIM_REMOVAL,
    /** The platform says no. */
    REFUSE,
    /** The platform takes its last answer back: it was a mistake. */
    CORRECT,
    /** We checked: it is gone. */
    VERIFY_GONE,
    /** We, or the person, saw it still up. */
    STILL_THERE,
    /** It was gone, and is back. */
    REAPPEAR,
    /** The person asked to stop. */
    WITHDRAW
}
