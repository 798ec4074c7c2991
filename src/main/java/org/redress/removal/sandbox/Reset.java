package org.redress.removal.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** Empties a sandbox, a bounded transaction at a time: whoever needs the same rows waits for a few of them, not for all. */
@ApplicationScoped
public class Reset {
    private static final int AT_ONCE = 50;

    private final Sandbox sandbox;

    Reset(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** Forgets every generated request and fingerprint; what the platform has proven stays. {@return how many requests} */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public int reset(UUID sandboxId, Instant now) {
        int requests = 0;
        for (int some = AT_ONCE; some == AT_ONCE; requests += some) {
            some = sandbox.forgetRequests(sandboxId, AT_ONCE, now);
        }
        for (int some = AT_ONCE; some == AT_ONCE; ) {
            some = sandbox.forgetFingerprints(sandboxId, AT_ONCE, now);
        }
        return requests;
    }
}
