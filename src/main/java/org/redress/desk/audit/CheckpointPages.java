package org.redress.desk.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.audit.checkpoint.Checkpoints;
import org.redress.audit.checkpoint.Made;
import org.redress.audit.checkpoint.NoteKey;
import org.redress.delivery.checkpoint.CheckpointWay;
import org.redress.delivery.checkpoint.CheckpointWays;
import org.redress.desk.Frames;
import org.redress.desk.Rows;
import org.redress.desk.TimeWords;
import org.redress.staff.SignedInStaff;

/** Reads the checkpoints for the auditor, and holds the newest ones against the tree as it stands. */
@ApplicationScoped
class CheckpointPages {
    private static final int MOST = 10;
    private static final String WENT = "select topic, status, settled_at, coalesce(because, '') because from delivery"
            + " where queued_at = ? and kind = 'CHECKPOINT' and body = ? order by topic";

    private final Checkpoints checkpoints;
    private final CheckpointWays ways;
    private final Audit audit;
    private final SignedInStaff staff;
    private final Frames frames;
    private final Rows rows;

    CheckpointPages(
            Checkpoints checkpoints, CheckpointWays ways, Audit audit, SignedInStaff staff, Frames frames, Rows rows) {
        this.checkpoints = checkpoints;
        this.ways = ways;
        this.audit = audit;
        this.staff = staff;
        this.frames = frames;
        this.rows = rows;
    }

    @Transactional
    public CheckpointPage page(String said, Instant now) {
        audit.record(staff.actor(), "audit.checkpoints-read", new Subject("audit", "", null), now);
        return new CheckpointPage(
                frames.at(now),
                !ways.any(),
                checkpoints.key().map(NoteKey::text).orElse(""),
                checkpoints.newest(MOST).stream().map(this::shown).toList(),
                said);
    }

    /** Says in the audit that a proof of one of its entries was taken. */
    @Transactional
    public void recordProof(long entryId, Instant now) {
        audit.record(
                staff.actor(), "audit.entry-proven", new Subject("audit-entry", Long.toString(entryId), null), now);
    }

    private CheckpointPage.Shown shown(Made made) {
        boolean holds =
                checkpoints.genuine(made.note()).filter(checkpoints::fits).isPresent();
        List<String> went = rows.list(WENT, CheckpointPages::way, made.at(), made.note());
        return new CheckpointPage.Shown(
                String.format("%,d", made.size()),
                TimeWords.exact(made.at()),
                holds,
                went,
                made.note(),
                "/desk/audit/checkpoints/" + made.size() + "/consistency");
    }

    private static String way(Rows.Row row) throws java.sql.SQLException {
        String where =
                switch (CheckpointWay.of(row.text("topic"))) {
                    case FOLDER -> "The folder";
                    case ADDRESS -> "The address";
                    case MAIL -> "The mailbox";
                };
        boolean sent = row.text("status").equals("SENT");
        return sent
                ? where + " has it since " + TimeWords.exact(row.instant("settled_at")) + "."
                : where + " does not have it: "
                        + (row.text("because").isEmpty() ? "it is about to leave" : row.text("because")) + ".";
    }
}
