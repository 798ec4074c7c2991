package org.redress.policy;

/** The event that starts a rule's clock. */
public enum ClockStart {
    VALID_REQUEST_RECEIVED,
    REQUEST_RECEIVED,
    REGULATOR_NOTICE,
    OUR_SENDING,
    OUR_RECEIPT
}
