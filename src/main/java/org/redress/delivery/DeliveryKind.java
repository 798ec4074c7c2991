package org.redress.delivery;

/** What leaves the house, and to whom. */
public enum DeliveryKind {
    WEBHOOK,
    LETTER_TO_STAFF,
    LETTER_TO_PLATFORM,
    LETTER_TO_PERSON,
    WEBHOOK_TO_STAFF,
    /** A report at the reporting service of a platform, in its own protocol. */
    CONNECTOR,
    /** A signed checkpoint of the audit, to whoever keeps it outside. */
    CHECKPOINT
}
