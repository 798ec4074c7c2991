package org.redress.partner;

/** The scopes of a platform's token. */
public final class Scopes {
    public static final String READ = "removal-requests:read";
    public static final String RESPOND = "removal-requests:respond";
    public static final String WEBHOOKS = "webhooks:manage";
    public static final String FINGERPRINTS = "fingerprints:read";
    public static final String FEEDBACK = "fingerprints:feedback";

    private Scopes() {}
}
