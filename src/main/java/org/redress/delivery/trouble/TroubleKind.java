package org.redress.delivery.trouble;

/** Why something does not get through, the worst first. */
public enum TroubleKind {
    /** Our own mail server does not answer: no letter leaves, to nobody. */
    MAIL_SERVER_SILENT,
    /** The mail server answers, and takes no letter for these. */
    LETTER_REFUSED,
    /** There is no usable address to send to. */
    NO_ADDRESS,
    /** These members turned letters off, and an alert is open. */
    MAIL_OFF,
    /** A platform's endpoint hangs or cannot be reached. */
    WEBHOOK_SILENT,
    /** A platform's endpoint answers with an error. */
    WEBHOOK_REFUSED,
    /** A platform's own reporting service does not answer, or not now. */
    SERVICE,
    /** A platform's endpoint answered 410: it is off until somebody switches it on or registers another. */
    WEBHOOK_OFF,
    /** Signed checkpoints of the audit do not leave the house. */
    CHECKPOINT,
    /** A member's own webhook for alerts does not work; others are called where nothing else reaches them. */
    STAFF_WEBHOOK,
    /** Every attempt was used up within the last day. */
    GIVEN_UP
}
