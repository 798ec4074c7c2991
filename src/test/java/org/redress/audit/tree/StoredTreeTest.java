package org.redress.audit.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.redress.audit.AuditChain;
import org.redress.support.TestPostgres;

/** The tree that the sealer lays is the tree over all leaves, level by level, however the leaves came. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class StoredTreeTest {
    /** Enough for one hash of the second level, whatever is there before. */
    private static final String MANY = """
            insert into audit_entry (at, actor_kind, actor_id, action, subject_kind, subject_id, details, leaf)
            select now(), 'SYSTEM', 'test', 'tree.grown', 'test', '', '{}', sha256(i::text::bytea)
            from generate_series(1, 66000) i;
            """;

    @Inject
    AuditChain chain;

    @Inject
    Session session;

    @Test
    void the_stored_tree_has_the_root_over_all_leaves_and_every_proof_holds() {
        QuarkusTransaction.begin();
        try {
            session.doWork(connection -> run(connection, MANY));
            while (chain.seal() > 0) {}
            session.doWork(StoredTreeTest::compare);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    @Test
    void a_tree_over_entries_of_before_is_laid_by_and_by() {
        QuarkusTransaction.begin();
        try {
            session.doWork(connection -> run(connection, MANY.replace("66000", "1000")));
            while (chain.seal() > 0) {}
            session.doWork(connection -> run(connection, "set local session_replication_role = replica"));
            session.doWork(connection -> run(connection, "delete from audit_subtree"));
            assertThat(chain.seal()).isZero();
            session.doWork(connection -> assertThat(new StoredTree(connection).size() / 256)
                    .isEqualTo(count(connection, "select count(*) from audit_subtree where level = 1")));
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private static void compare(Connection connection) throws SQLException {
        StoredTree stored = new StoredTree(connection);
        long size = stored.size();
        assertThat(count(connection, "select count(*) from audit_subtree where level = 2"))
                .isEqualTo(size >> 16)
                .isPositive();
        Peaks peaks = new Peaks();
        byte[] half = new byte[0];
        try (Statement all = connection.createStatement();
                ResultSet row =
                        all.executeQuery("select e.leaf from audit_seal s join audit_entry e on e.id = s.entry_id"
                                + " order by s.position")) {
            while (row.next()) {
                peaks.add(row.getBytes(1), (level, index, hash) -> {});
                half = peaks.size() == size / 2 + 77 ? peaks.root() : half;
            }
        }
        Merkle merkle = new Merkle(stored);
        assertThat(merkle.root(size)).isEqualTo(peaks.root());
        assertThat(MerkleCheck.extend(size / 2 + 77, half, size, peaks.root(), merkle.consistency(size / 2 + 77, size)))
                .isTrue();
        for (long index = 0; index < size; index += size / 50) {
            assertThat(MerkleCheck.includes(
                            stored.hash(0, index), index, size, merkle.inclusion(index, size), peaks.root()))
                    .isTrue();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long count(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
