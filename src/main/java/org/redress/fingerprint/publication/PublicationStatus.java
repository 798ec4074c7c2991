package org.redress.fingerprint.publication;

/** What a platform is asked to do with a fingerprint. */
public enum PublicationStatus {
    /** Watch for it. */
    ACTIVE,
    /** Delete it, and say so. */
    WITHDRAWN
}
