package org.redress.bench;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.redress.audit.AuditChain;
import org.redress.audit.tree.Merkle;
import org.redress.audit.tree.StoredTree;
import org.redress.audit.tree.TreeLayer;

/** What the Merkle tree costs the sealer, and what a proof costs among many entries. */
@QuarkusTest
@QuarkusTestResource(DurablePostgres.class)
class SealBench {
    private static final int ENTRIES = Integer.getInteger("seal.entries", 200_000);
    private static final int BATCH = 5_000;
    private static final String MANY = """
            insert into audit_entry (at, actor_kind, actor_id, action, subject_kind, subject_id, details, leaf)
            select now(), 'SYSTEM', 'bench', 'bench.sealed', 'bench', '', '{}', sha256(i::text::bytea)
            from generate_series(1, %d) i
            """;

    @Inject
    AuditChain chain;

    @Inject
    Session session;

    @Test
    void the_tree_beside_the_chain() {
        for (int round = 1; round <= 3; round++) {
            QuarkusTransaction.requiringNew().timeout(600).run(() -> sql(MANY.formatted(ENTRIES)));
            long began = System.nanoTime();
            while (chain.seal() > 0) {}
            double whole = (System.nanoTime() - began) / 1e9;
            double tree = treeAlone();
            System.out.printf(
                    "[bench] sealing %,d entries: %.2f s with the tree, of which the tree takes %.3f s (%.1f %%)%n",
                    ENTRIES, whole, tree, 100 * tree / whole);
        }
        QuarkusTransaction.requiringNew().timeout(600).run(() -> session.doWork(SealBench::proofs));
    }

    /** Lays the newest part of the tree once more, batch by batch, and takes it back. */
    private double treeAlone() {
        QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(600));
        try {
            return session.doReturningWork(connection -> {
                long size = new StoredTree(connection).size();
                long from = (size - ENTRIES) / 256 * 256 + 256;
                run(connection, "set local session_replication_role = replica");
                run(connection, "delete from audit_subtree where level = 1 and index >= " + from / 256);
                List<byte[]> leaves = leaves(connection, from);
                long began = System.nanoTime();
                for (int done = 0; done < leaves.size(); done += BATCH) {
                    new TreeLayer(connection)
                            .grow(from + done, leaves.subList(done, Math.min(done + BATCH, leaves.size())));
                }
                return (System.nanoTime() - began) / 1e9;
            });
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private static void proofs(Connection connection) throws SQLException {
        long size = new StoredTree(connection).size();
        long began = System.nanoTime();
        int rounds = 200;
        for (int i = 0; i < rounds; i++) {
            new Merkle(new StoredTree(connection)).inclusion(size / rounds * i, size);
        }
        System.out.printf(
                "[bench] one inclusion proof among %,d entries: %.2f ms%n",
                size, (System.nanoTime() - began) / 1e6 / rounds);
        began = System.nanoTime();
        for (int i = 1; i < rounds; i++) {
            new Merkle(new StoredTree(connection)).consistency(size / rounds * i, size);
        }
        System.out.printf(
                "[bench] one consistency proof among %,d entries: %.2f ms%n",
                size, (System.nanoTime() - began) / 1e6 / rounds);
    }

    private static List<byte[]> leaves(Connection connection, long from) throws SQLException {
        List<byte[]> leaves = new ArrayList<>();
        try (Statement all = connection.createStatement();
                ResultSet row = all.executeQuery(
                        "select e.leaf from audit_seal s join audit_entry e on e.id = s.entry_id where s.position > "
                                + from + " order by s.position")) {
            while (row.next()) {
                leaves.add(row.getBytes(1));
            }
        }
        return leaves;
    }

    private void sql(String sql) {
        session.doWork(connection -> run(connection, sql));
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
