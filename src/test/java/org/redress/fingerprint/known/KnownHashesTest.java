package org.redress.fingerprint.known;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.redress.fingerprint.PdqHash;
import org.redress.support.Database;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/** The index in memory says what the table says, whatever commits when. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class KnownHashesTest {
    private static final Random RANDOM = new Random();

    private static final String SQL = """
            insert into fingerprint (id, item_id, case_id, medium, quality, pdq, turned, status, made_at)
            select gen_random_uuid(), id, case_id, 'PICTURE', 90, decode(?, 'hex'), decode(repeat(?, 7), 'hex'), 'HELD',
                redress_now() from item where id = ?
            """;

    @Inject
    Walk walk;

    @Inject
    KnownHashes known;

    @Inject
    HashTable table;

    @Inject
    DataSource dataSource;

    @Test
    void what_is_committed_is_found_at_once_and_after_it_was_taken_in() {
        PdqHash hash = random();
        assertThat(finds(hash)).isFalse();
        insert(hash);
        assertThat(finds(hash)).isTrue();
        known.follow();
        assertThat(finds(hash)).isTrue();
    }

    @Test
    void what_commits_late_is_not_missed() throws SQLException {
        known.follow();
        PdqHash slow = random();
        PdqHash quick = random();
        UUID item = item();
        try (Connection late = dataSource.getConnection()) {
            late.setAutoCommit(false);
            insert(late, item, slow);
            insert(quick);
            known.follow();
            assertThat(finds(quick)).isTrue();
            assertThat(finds(slow)).isFalse();
            late.commit();
            late.setAutoCommit(true);
        }
        assertThat(finds(slow)).isTrue();
        known.follow();
        known.follow();
        assertThat(finds(slow)).isTrue();
        assertThat(changedSinceNow()).as("what is looked at again").isEmpty();
    }

    @Test
    void whoever_asks_sees_what_they_wrote_themselves() {
        PdqHash hash = random();
        UUID item = item();
        QuarkusTransaction.begin();
        try {
            new Database(dataSource).run(SQL.replace("?", "'%s'"), hash.hex(), hash.hex(), item);
            assertThat(finds(hash)).isTrue();
        } finally {
            QuarkusTransaction.rollback();
        }
        known.follow();
        assertThat(finds(hash)).isFalse();
    }

    @Test
    void what_was_withdrawn_erased_or_deleted_leaves_the_memory() {
        Database database = new Database(dataSource);
        for (String end : List.of(
                "update fingerprint set status = 'WITHDRAWN', withdrawn_at = redress_now() where id = '%s'",
                "update fingerprint set pdq = null, turned = null where id = '%s'",
                "delete from fingerprint where id = '%s'")) {
            PdqHash hash = random();
            UUID id = insert(hash);
            known.follow();
            int before = known.size();
            database.run(end, id);
            known.follow();
            assertThat(finds(hash)).as(end).isFalse();
            assertThat(known.size()).as(end).isLessThan(before);
        }
        known.tidy(walk.now());
    }

    @Test
    void numbers_of_a_life_before_a_restore_are_not_read_again_each_second() {
        PdqHash hash = random();
        UUID id = insert(hash);
        Database database = new Database(dataSource);
        database.run("alter table fingerprint disable trigger fingerprint_changes");
        database.run("update fingerprint set changed = '4611686018427387904'::xid8 where id = '%s'", id);
        database.run("alter table fingerprint enable trigger fingerprint_changes");
        known.follow();
        assertThat(changedSinceNow()).isEmpty();
        assertThat(table.page(-1, 100_000))
                .as("but they are loaded")
                .anyMatch(row -> PdqHash.distance(row.pdq(), hash.bytes()) == 0);
        database.run("delete from fingerprint where id = '%s'", id);
    }

    private List<StoredHash> changedSinceNow() {
        return table.committedSince(table.committedSince(Long.MAX_VALUE).mark()).changed();
    }

    private boolean finds(PdqHash hash) {
        return !known.near(List.of(List.of(hash))).orElseThrow().get(0).isEmpty();
    }

    private static PdqHash random() {
        return new PdqHash(String.format("%064x", new BigInteger(256, RANDOM)));
    }

    private UUID item() {
        UUID caseId = walk.reported("https://x.com/known/status/" + RANDOM.nextInt(Integer.MAX_VALUE));
        return UUID.fromString(new Database(dataSource)
                .list("select id from item where case_id = '%s'", caseId)
                .get(0));
    }

    private UUID insert(PdqHash hash) {
        UUID item = item();
        try (Connection connection = dataSource.getConnection()) {
            insert(connection, item, hash);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return UUID.fromString(new Database(dataSource)
                .list("select id from fingerprint where item_id = '%s'", item)
                .get(0));
    }

    private static void insert(Connection connection, UUID item, PdqHash hash) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(SQL)) {
            insert.setString(1, hash.hex());
            insert.setString(2, hash.hex());
            insert.setObject(3, item);
            insert.executeUpdate();
        }
    }
}
