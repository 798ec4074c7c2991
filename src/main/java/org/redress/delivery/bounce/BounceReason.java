package org.redress.delivery.bounce;

/** Why a letter came back, as the mail that says so puts it (RFC 3463 names finer ones). */
public enum BounceReason {
    UNKNOWN_ADDRESS,
    MAILBOX_FULL,
    /** As spam, or by policy. */
    REFUSED,
    OTHER
}
