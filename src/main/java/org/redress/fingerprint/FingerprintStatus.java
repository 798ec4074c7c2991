package org.redress.fingerprint;

/** Where a fingerprint stands. */
public enum FingerprintStatus {
    /** Kept for platforms that watch for it. */
    HELD,
    /** The person took it back. */
    WITHDRAWN
}
