package org.redress.audit.checkpoint;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.redress.audit.tree.Peaks;

/**
 * Recomputes the tree leaf by leaf, beside a walk along the chain, and compares it with what is stored of it and with
 * every checkpoint: those of the database, and those that left and were kept elsewhere.
 */
public final class TreeWalk {
    private static final int HEIGHT = 8;
    private static final int LEVELS = 7;
    private static final String STORED =
            "select index, hash from audit_subtree where level = ? and index >= ? and index <= ?";
    private static final String LAID = "select coalesce(max(index), -1) from audit_subtree where level = ?";
    private static final String SIGNED = "select size, note from audit_checkpoint where size > ? and size <= ?";

    private final Peaks peaks = new Peaks();
    private final Kept kept;
    private final Map<Long, byte[]> stored = new HashMap<>();
    private final Map<Long, String> signed = new HashMap<>();
    private final long[] laid = new long[LEVELS + 1];
    private String finding = "";

    public TreeWalk(Kept kept) {
        this.kept = kept;
    }

    /** Reads what the next leaves are to be compared with. */
    public void prepare(Connection connection, int most) throws SQLException {
        long to = peaks.size() + most;
        stored.clear();
        signed.clear();
        for (int level = 1; level <= LEVELS; level++) {
            laid[level] = ask(connection, LAID, List.of(level), row -> {});
            long first = peaks.size() >> (HEIGHT * level);
            int here = level;
            ask(
                    connection,
                    STORED,
                    List.of(level, first, to >> (HEIGHT * level)),
                    row -> stored.put(key(here, row.getLong(1)), row.getBytes(2)));
        }
        ask(connection, SIGNED, List.of(peaks.size(), to), row -> signed.put(row.getLong(1), row.getString(2)));
    }

    /** {@return what is wrong with the tree that ends with this leaf, in words; empty when nothing is} */
    public String add(byte[] leaf) {
        peaks.add(leaf, this::compare);
        long size = peaks.size();
        String note = signed.get(size);
        List<String> elsewhere = kept.roots().getOrDefault(size, List.of());
        if (finding.isEmpty() && (note != null || !elsewhere.isEmpty())) {
            String root = new Checkpoint("", size, peaks.root()).root();
            boolean here = note == null
                    || Note.read(note)
                            .filter(read -> read.checkpoint().root().equals(root))
                            .isPresent();
            if (!here || !elsewhere.stream().allMatch(root::equals)) {
                finding = "the tree is not the one that a checkpoint was signed over";
            }
        }
        return finding;
    }

    /** {@return what is wrong once the last leaf is there} */
    public String end() {
        if (kept.strange() > 0) {
            return "a checkpoint that was kept elsewhere is not signed with our key";
        }
        boolean beyond = kept.roots().keySet().stream().anyMatch(size -> size > peaks.size());
        return beyond ? "a checkpoint that left vouches for more entries than there are" : "";
    }

    private void compare(int level, long index, byte[] hash) {
        int stands = level / HEIGHT;
        if (level == 0 || level % HEIGHT != 0 || stands > LEVELS || index > laid[stands]) {
            return;
        }
        if (!Arrays.equals(hash, stored.get(key(stands, index)))) {
            finding = "a stored hash of the tree is not the one over its leaves";
        }
    }

    private static long key(int level, long index) {
        return ((long) level << 56) | index;
    }

    @FunctionalInterface
    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    /** {@return the first column of the last row; -1 without one} */
    private static long ask(Connection connection, String question, List<? extends Number> values, Row each)
            throws SQLException {
        try (PreparedStatement ask = connection.prepareStatement(question)) {
            for (int i = 0; i < values.size(); i++) {
                ask.setLong(i + 1, values.get(i).longValue());
            }
            long last = -1;
            try (ResultSet row = ask.executeQuery()) {
                while (row.next()) {
                    last = row.getLong(1);
                    each.read(row);
                }
            }
            return last;
        }
    }
}
