package org.redress.fingerprint.publication;

/** What a platform said of a fingerprint. None of it closes a removal request. */
public enum Feedback {
    /** Something on the platform matches; people look at it. */
    MATCHED,
    /** It matched, and was blocked. */
    BLOCKED,
    /** Looked at, and left. */
    NOT_BLOCKED,
    /** The platform deleted the fingerprint, although nobody had asked. */
    DELETED
}
