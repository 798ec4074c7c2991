package org.redress.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.Session;

/** Writes down who did what, in the transaction that does it: outside of one it refuses. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Audit {
    private static final String INSERT = """
            insert into audit_entry
                (at, actor_kind, actor_id, action, subject_kind, subject_id, case_id, details, leaf)
            select * from unnest(?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[],
                ?::text[], ?::bytea[])
            """;

    private final Session session;

    Audit(Session session) {
        this.session = session;
    }

    public void record(Actor by, String action, Subject on, Instant now) {
        record(by, action, on, Map.of(), now);
    }

    /** @param details ids, states and counts; nothing personal */
    public void record(Actor by, String action, Subject on, Map<String, String> details, Instant now) {
        recordAll(List.of(new Entry(by, action, on, details, now)));
    }

    /** Records many at the price of one statement. */
    public void recordAll(List<Entry> entries) {
        if (!entries.isEmpty()) {
            session.doWork(connection -> insert(connection, entries));
        }
    }

    private static void insert(Connection connection, List<Entry> entries) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            Columns columns = new Columns(connection, insert, entries);
            columns.texts(1, e -> e.at().toString());
            columns.texts(2, e -> e.by().kind().name());
            columns.texts(3, e -> e.by().id());
            columns.texts(4, Entry::action);
            columns.texts(5, e -> e.on().kind());
            columns.texts(6, e -> e.on().id());
            insert.setArray(7, connection.createArrayOf("uuid", columns.each(e -> e.on().caseId())));
            columns.texts(8, Entry::details);
            insert.setArray(
                    9,
                    connection.createArrayOf(
                            "bytea", entries.stream().map(Entry::leaf).toArray(byte[][]::new)));
            insert.executeUpdate();
        }
    }

    private record Columns(Connection connection, PreparedStatement insert, List<Entry> entries) {
        void texts(int index, Function<Entry, String> column) throws SQLException {
            insert.setArray(index, connection.createArrayOf("text", each(column::apply)));
        }

        Object[] each(Function<Entry, Object> column) {
            return entries.stream().map(column).toArray();
        }
    }
}
