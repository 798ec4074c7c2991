package org.redress.partner;

/** The scopes of a platform's token. */
final class Scopes {
    static final String READ = "removal-requests:read";
    static final String RESPOND = "removal-requests:respond";
    static final String WEBHOOKS = "webhooks:manage";

    private Scopes() {}
}
