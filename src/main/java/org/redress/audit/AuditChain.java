package org.redress.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.redress.audit.checkpoint.Kept;
import org.redress.audit.tree.TreeHash;
import org.redress.audit.tree.TreeLayer;

/**
 * Lays the hash chain over committed entries, one sealer at a time on any number of nodes, and recomputes it.
 * In the same transaction the Merkle tree grows over them. Each link is SHA-256(0x01 || previous link || leaf); the link before the first is 32 zero bytes.
 */
@ApplicationScoped
public class AuditChain {
    /** Nobody else uses this number for an advisory lock. */
    private static final long SEALER = 0x5EA1;

    private static final int BATCH = 5_000;
    private static final String TAKE_UNSEALED = """
            with taken as (
                delete from audit_unsealed
                where entry_id in (select entry_id from audit_unsealed order by entry_id limit ?)
                returning entry_id)
            select e.id, e.leaf from audit_entry e join taken t on t.entry_id = e.id order by e.id
            """;
    private static final String HEAD = "select position, chain from audit_seal order by position desc limit 1";
    private static final String INSERT = """
            insert into audit_seal (position, entry_id, chain)
            select ? + n, e, c from unnest(?::bigint[], ?::bytea[]) with ordinality as link (e, c, n)
            """;

    private final Session session;

    AuditChain(Session session) {
        this.session = session;
    }

    /** {@return how many entries were sealed; 0 when another node is sealing} */
    @Transactional
    public int seal() {
        return session.doReturningWork(connection -> locked(connection) ? sealBatch(connection) : 0);
    }

    /** Seals all that has been committed, after whoever is sealing now. */
    @Transactional
    public void sealAll() {
        session.doWork(connection -> {
            try (PreparedStatement lock = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
                lock.setLong(1, SEALER);
                lock.execute();
            }
            while (sealBatch(connection) == BATCH) {
                // A full batch may not have been all.
            }
        });
    }

    /** Recomputes every leaf and every link, and names the first position that does not hold. */
    @Transactional
    public Verdict verify() {
        return session.doReturningWork(connection -> new Verification(Kept.NOTHING).of(connection));
    }

    /**
     * One bounded step of a recomputation, in a transaction of its own.
     *
     * @return what was found, or empty when there is more to recompute
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Verdict> step(Verification verification, int most) {
        return Optional.ofNullable(session.doReturningWork(connection -> verification.step(connection, most)));
    }

    private static boolean locked(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            lock.setLong(1, SEALER);
            try (ResultSet row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static int sealBatch(Connection connection) throws SQLException {
        Head head = head(connection);
        byte[] link = head.chain();
        List<Long> entries = new ArrayList<>();
        List<byte[]> links = new ArrayList<>();
        List<byte[]> leaves = new ArrayList<>();
        try (PreparedStatement take = connection.prepareStatement(TAKE_UNSEALED)) {
            take.setInt(1, BATCH);
            try (ResultSet rows = take.executeQuery()) {
                while (rows.next()) {
                    byte[] leaf = rows.getBytes(2);
                    link = link(link, leaf);
                    leaves.add(leaf);
                    entries.add(rows.getLong(1));
                    links.add(link);
                }
            }
        }
        if (!entries.isEmpty()) {
            insert(connection, head.position(), entries, links);
        }
        new TreeLayer(connection).grow(head.position(), leaves);
        return entries.size();
    }

    private static void insert(Connection connection, long after, List<Long> entries, List<byte[]> links)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setLong(1, after);
            insert.setArray(2, connection.createArrayOf("bigint", entries.toArray()));
            insert.setArray(3, connection.createArrayOf("bytea", links.toArray(byte[][]::new)));
            insert.executeUpdate();
        }
    }

    private static Head head(Connection connection) throws SQLException {
        try (PreparedStatement head = connection.prepareStatement(HEAD);
                ResultSet row = head.executeQuery()) {
            return row.next() ? new Head(row.getLong(1), row.getBytes(2)) : Head.NONE;
        }
    }

    static byte[] link(byte[] previous, byte[] leaf) {
        return TreeHash.node(previous, leaf);
    }

    /** The last link; position 0 when there is none. */
    record Head(long position, byte[] chain) {
        static final Head NONE = new Head(0, new byte[32]);
    }
}
