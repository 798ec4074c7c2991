package org.redress.audit.tree;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Lays the stored levels over the leaves that have been sealed; only the sealer does, in its transaction. */
public final class TreeLayer {
    /** Subtrees of 256 leaves a run: entries that were sealed before there was a tree are caught up with by and by. */
    private static final int MOST = 400;

    private static final String NEXT = "select coalesce(max(index) + 1, 0) from audit_subtree where level = ?";
    private static final String INSERT = """
            insert into audit_subtree (level, index, hash)
            select ?, ? + n - 1, h from unnest(?::bytea[]) with ordinality as laid (h, n)
            """;

    private final Connection connection;

    public TreeLayer(Connection connection) {
        this.connection = connection;
    }

    /**
     * Lays what has become complete.
     *
     * @param before how many leaves there were
     * @param leaves those that have come since, already sealed
     */
    public void grow(long before, List<byte[]> leaves) throws SQLException {
        long below = before + leaves.size();
        int level = 0;
        while (below >= StoredTree.WIDTH) {
            level++;
            long next = next(level);
            long full = Math.min(below / StoredTree.WIDTH, next + MOST);
            insert(level, next, hashes(level, next, full, before, leaves));
            below = full;
        }
    }

    private List<byte[]> hashes(int level, long next, long full, long before, List<byte[]> leaves) {
        StoredTree stored = new StoredTree(connection);
        List<byte[]> hashes = new ArrayList<>();
        for (long index = next; index < full; index++) {
            long first = index * StoredTree.WIDTH - before;
            boolean fresh = level == 1 && first >= 0;
            hashes.add(fresh ? fold(leaves, (int) first) : stored.above(level - 1, index));
        }
        return hashes;
    }

    private static byte[] fold(List<byte[]> leaves, int first) {
        byte[][] tile = leaves.subList(first, first + StoredTree.WIDTH).toArray(byte[][]::new);
        return StoredTree.fold(tile, 0, StoredTree.WIDTH);
    }

    private long next(int level) throws SQLException {
        try (PreparedStatement next = connection.prepareStatement(NEXT)) {
            next.setInt(1, level);
            try (ResultSet row = next.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private void insert(int level, long from, List<byte[]> hashes) throws SQLException {
        if (hashes.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setInt(1, level);
            insert.setLong(2, from);
            insert.setArray(3, connection.createArrayOf("bytea", hashes.toArray(byte[][]::new)));
            insert.executeUpdate();
        }
    }
}
