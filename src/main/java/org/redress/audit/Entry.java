package org.redress.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit: who did what to what, and when.
 *
 * @param action a noun phrase such as {@code removal-request.sent}
 * @param details ids, states and counts as canonical JSON; nothing personal
 * @param at cut to microseconds, which is what the database keeps
 */
public record Entry(Actor by, String action, Subject on, String details, Instant at) {
    private static final byte LEAF = 0;

    public Entry {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    public Entry(Actor by, String action, Subject on, Map<String, String> details, Instant at) {
        this(by, action, on, CanonicalJson.of(details), at);
    }

    /** {@return SHA-256(0x00 || canonical JSON), the leaf hash of RFC 6962 section 2.1} */
    public byte[] leaf() {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        return digest.digest(CanonicalJson.bytes(json()));
    }

    private String json() {
        return CanonicalJson.object()
                .text("action", action)
                .text("actor_id", by.id())
                .text("actor_kind", by.kind().name())
                .text("at", at.toString())
                .text("case_id", caseId())
                .raw("details", details)
                .text("subject_id", on.id())
                .text("subject_kind", on.kind())
                .end();
    }

    private @Nullable String caseId() {
        return on.caseId() == null ? null : on.caseId().toString();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
