package org.redress.audit.tree;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.redress.NotPossibleNow;

/**
 * The tree as the database keeps it: the leaves, and every eighth level above them, as in C2SP tlog-tiles. The seven
 * levels between are computed from at most 256 hashes that are read at once, so a proof among a hundred million entries
 * takes four such reads.
 */
public final class StoredTree implements Subtrees {
    static final int HEIGHT = 8;
    static final int WIDTH = 1 << HEIGHT;
    private static final int MOST_TILES = 512;
    private static final String SIZE = "select coalesce(max(position), 0) from audit_seal";
    private static final String LEAVES = """
            select s.position - 1, e.leaf from audit_seal s join audit_entry e on e.id = s.entry_id
            where s.position > ? and s.position <= ? order by s.position
            """;
    private static final String HASHES = """
            select index, hash from audit_subtree where level = ? and index >= ? and index < ? order by index
            """;

    private final Connection connection;
    private final Map<Tile, byte[][]> tiles = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Tile, byte[][]> eldest) {
            return size() > MOST_TILES;
        }
    };

    public StoredTree(Connection connection) {
        this.connection = connection;
    }

    private record Tile(int level, long index) {}

    /** {@return how many leaves there are} */
    public long size() throws SQLException {
        try (PreparedStatement size = connection.prepareStatement(SIZE);
                ResultSet row = size.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** @throws NotPossibleNow while the tree is still being laid over entries of before */
    @Override
    public byte[] hash(int level, long index) {
        long first = index << (level % HEIGHT);
        byte[][] hashes = tiles.computeIfAbsent(new Tile(level / HEIGHT, first / WIDTH), this::read);
        return fold(hashes, (int) (first % WIDTH), 1 << (level % HEIGHT));
    }

    /** {@return the root over 256 hashes of one stored level} */
    byte[] above(int stored, long index) {
        return fold(read(new Tile(stored, index)), 0, WIDTH);
    }

    static byte[] fold(byte[][] hashes, int from, int count) {
        if (count == 1) {
            byte[] hash = hashes[from];
            if (hash == null) {
                throw new NotPossibleNow("tree-growing", "The audit's tree is being laid. Try again in a minute.");
            }
            return hash;
        }
        return TreeHash.node(fold(hashes, from, count / 2), fold(hashes, from + count / 2, count / 2));
    }

    private byte[][] read(Tile tile) {
        byte[][] hashes = new byte[WIDTH][];
        long from = tile.index() * WIDTH;
        try (PreparedStatement read = connection.prepareStatement(tile.level() == 0 ? LEAVES : HASHES)) {
            int next = 1;
            if (tile.level() > 0) {
                read.setInt(next++, tile.level());
            }
            read.setLong(next++, from);
            read.setLong(next, from + WIDTH);
            try (ResultSet rows = read.executeQuery()) {
                while (rows.next()) {
                    hashes[(int) (rows.getLong(1) - from)] = rows.getBytes(2);
                }
            }
            return hashes;
        } catch (SQLException e) {
            throw new IllegalStateException("the audit's tree cannot be read", e);
        }
    }
}
