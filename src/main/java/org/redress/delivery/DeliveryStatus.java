package org.redress.delivery;

/** Where a delivery stands: a machine of its own, apart from the request it is about. */
public enum DeliveryStatus {
    /** Waits for its first attempt. */
    QUEUED,
    /** Whoever received it said so. */
    SENT,
    /** Waits for another attempt. */
    FAILED,
    /** No attempt is left: a person must act. */
    GIVEN_UP,
    /** What it would have said no longer held when it was to leave. */
    DROPPED
}
