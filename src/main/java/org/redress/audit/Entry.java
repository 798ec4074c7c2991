package org.redress.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.audit.tree.TreeHash;

/**
 * One line of the audit: who did what to what, and when.
 *
 * @param action a noun phrase such as {@code removal-request.sent}
 * @param details ids, states and counts as canonical JSON; nothing personal
 * @param at cut to microseconds, which is what the database keeps
 */
public record Entry(Actor by, String action, Subject on, String details, Instant at) {
    public Entry {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    public Entry(Actor by, String action, Subject on, Map<String, String> details, Instant at) {
        this(by, action, on, CanonicalJson.of(details), at);
    }

    /** {@return SHA-256(0x00 || canonical JSON), the leaf hash of RFC 6962 section 2.1} */
    public byte[] leaf() {
        return TreeHash.leaf(CanonicalJson.bytes(json()));
    }

    /** {@return the canonical JSON that the leaf is the hash of} */
    public String json() {
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

    /** @param row with the columns of {@code audit_entry} */
    public static Entry read(ResultSet row) throws SQLException {
        return new Entry(
                new Actor(Actor.Kind.valueOf(row.getString("actor_kind")), row.getString("actor_id")),
                row.getString("action"),
                new Subject(
                        row.getString("subject_kind"),
                        row.getString("subject_id"),
                        row.getObject("case_id", UUID.class)),
                row.getString("details"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
