package org.redress.audit.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.AuditChain;
import org.redress.audit.Subject;
import org.redress.support.TestPostgres;

/** The auditor's questions, however long the audit is. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class RegisterTest {
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");
    private static final Instant AT = Instant.parse("2026-11-26T10:00:00Z");
    private static final String MANY = """
            set local session_replication_role = replica;
            insert into audit_entry (at, actor_kind, actor_id, action, subject_kind, subject_id, case_id, details, leaf)
            select now() - i * interval '1 second', case i % 3 when 0 then 'STAFF' else 'SYSTEM' end, (i % 50)::text,
                'much.' || i % 30, 'case', '', gen_random_uuid(), '{}', sha256(i::text::bytea)
            from generate_series(1, 20000) i;
            analyze audit_entry;
            """;

    @Inject
    Register register;

    @Inject
    Audit audit;

    @Inject
    AuditChain chain;

    @Inject
    DataSource dataSource;

    @Test
    void entries_come_the_newest_first_with_their_link_and_page_by_page() {
        UUID caseId = UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            Instant at = AT.plusSeconds(i);
            QuarkusTransaction.requiringNew()
                    .run(() ->
                            audit.record(Actor.system("test"), "case.tested", Subject.of("case", caseId, caseId), at));
        }
        while (chain.seal() > 0) {}
        Wish wish = new Wish(null, "", "", caseId, null, null);
        List<Line> first = register.lines(wish, END, Long.MAX_VALUE, 2);
        assertThat(first).extracting(Line::at).containsExactly(AT.plusSeconds(2), AT.plusSeconds(1));
        assertThat(first).allSatisfy(line -> {
            assertThat(line.position()).isPositive();
            assertThat(line.hash()).hasSize(64);
        });
        Line last = first.get(1);
        assertThat(register.lines(wish, last.at(), last.id(), 2))
                .extracting(Line::at)
                .containsExactly(AT);
        assertThat(register.actions()).contains("case.tested").doesNotHaveDuplicates();
    }

    @Test
    void from_is_asked_for_and_to_is_not() {
        UUID caseId = UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            Instant at = AT.plusSeconds(i);
            QuarkusTransaction.requiringNew()
                    .run(() ->
                            audit.record(Actor.person(caseId), "case.tested", Subject.of("case", caseId, caseId), at));
        }
        Wish wish = new Wish(
                Actor.Kind.PERSON, caseId.toString(), "case.tested", caseId, AT.plusSeconds(1), AT.plusSeconds(2));
        assertThat(register.lines(wish, END, Long.MAX_VALUE, 9))
                .extracting(Line::at)
                .containsExactly(AT.plusSeconds(1));
    }

    @Test
    void no_question_reads_the_whole_audit() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(MANY);
            }
            Stream.of(
                            Wish.ALL,
                            new Wish(Actor.Kind.STAFF, "", "", null, null, null),
                            new Wish(Actor.Kind.STAFF, "7", "", null, null, null),
                            new Wish(null, "", "much.7", null, null, null),
                            new Wish(Actor.Kind.STAFF, "7", "much.7", null, null, null),
                            new Wish(null, "", "", UUID.randomUUID(), null, null),
                            new Wish(null, "", "", null, AT, AT.plusSeconds(60)))
                    .forEach(wish -> assertThat(plan(
                                    connection,
                                    Register.question(wish),
                                    Register.parameters(wish, END, Long.MAX_VALUE, 51)))
                            .as(wish.toString())
                            .doesNotContain("Seq Scan on audit_entry"));
            assertThat(plan(connection, Register.ACTIONS, List.of())).doesNotContain("Seq Scan on audit_entry");
            connection.rollback();
        }
    }

    private static String plan(Connection connection, String sql, List<?> parameters) {
        StringBuilder plan = new StringBuilder();
        try (PreparedStatement explain = connection.prepareStatement("explain " + sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                Object value = parameters.get(i);
                explain.setObject(i + 1, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
            }
            try (ResultSet rows = explain.executeQuery()) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot be planned", e);
        }
        return plan.toString();
    }
}
