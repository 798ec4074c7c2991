package org.redress.fingerprint.publication;

/** How a platform confirmed that it deleted a fingerprint. */
public enum Confirmation {
    /** It acknowledged this very withdrawal. */
    API,
    /** It sent feedback that the hash is withdrawn or deleted. */
    FEED
}
