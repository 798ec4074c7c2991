package org.redress.platform.clients;

/** What a client's calls are about. */
public enum ClientKind {
    LIVE,
    /** Generated requests in the platform's sandbox, and nothing else. */
    SANDBOX
}
