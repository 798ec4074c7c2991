package org.redress.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.redress.audit.checkpoint.Kept;
import org.redress.audit.checkpoint.TreeWalk;

/** One walk along the chain from its first position, row by row, with the tree that stands on it. */
final class Verification {
    private static final String CHAIN = """
            select s.position, s.chain, e.leaf, e.at, e.actor_kind, e.actor_id, e.action,
                e.subject_kind, e.subject_id, e.case_id, e.details
            from audit_seal s left join audit_entry e on e.id = s.entry_id
            where s.position > ? order by s.position limit ?
            """;
    private static final String WAITING = """
            select (select count(*) from audit_unsealed),
                (select count(*) from audit_entry) - (select count(*) from audit_seal)
            """;
    private static final int FETCH = 2_000;

    private final TreeWalk tree;
    private AuditChain.Head head = AuditChain.Head.NONE;

    /** @param kept the checkpoints that left and were kept elsewhere */
    Verification(Kept kept) {
        tree = new TreeWalk(kept);
    }

    /** {@return how many links hold so far} */
    long position() {
        return head.position();
    }

    /** Recomputes all that is left. */
    Verdict of(Connection connection) throws SQLException {
        Verdict verdict;
        do {
            verdict = step(connection, Integer.MAX_VALUE);
        } while (verdict == null);
        return verdict;
    }

    /** Recomputes the next links; {@return what was found, or null when there is more to recompute} */
    @Nullable
    Verdict step(Connection connection, int most) throws SQLException {
        long reached = head.position() + most;
        tree.prepare(connection, most);
        try (PreparedStatement chain = connection.prepareStatement(CHAIN)) {
            chain.setLong(1, head.position());
            chain.setInt(2, most);
            chain.setFetchSize(FETCH);
            try (ResultSet row = chain.executeQuery()) {
                while (row.next()) {
                    String finding = judge(row);
                    if (!finding.isEmpty()) {
                        return new Verdict(head.position(), 0, head.position() + 1, finding);
                    }
                }
            }
        }
        return head.position() < reached ? waiting(connection) : null;
    }

    /** Moves the head on; says what is wrong, or nothing. */
    private String judge(ResultSet row) throws SQLException {
        if (row.getLong("position") != head.position() + 1) {
            return "a link of the chain is missing";
        }
        if (row.getBytes("leaf") == null) {
            return "the entry is missing";
        }
        byte[] leaf = Entry.read(row).leaf();
        if (!Arrays.equals(leaf, row.getBytes("leaf"))) {
            return "the entry was changed";
        }
        byte[] link = AuditChain.link(head.chain(), leaf);
        if (!Arrays.equals(link, row.getBytes("chain"))) {
            return "the link does not follow from the one before";
        }
        String finding = tree.add(leaf);
        if (finding.isEmpty()) {
            head = new AuditChain.Head(head.position() + 1, link);
        }
        return finding;
    }

    private Verdict waiting(Connection connection) throws SQLException {
        try (PreparedStatement waiting = connection.prepareStatement(WAITING);
                ResultSet row = waiting.executeQuery()) {
            row.next();
            long queued = row.getLong(1);
            String finding = queued == row.getLong(2) ? tree.end() : "entries and links do not add up";
            return new Verdict(head.position(), queued, finding.isEmpty() ? null : head.position() + 1, finding);
        }
    }
}
