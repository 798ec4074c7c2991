package org.redress.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redress.support.Database;

/**
 * The writes of one answer as bare SQL: the very statements that the application sent, read from the database's log, sent
 * for another request by one prepared statement each, in one transaction. Ids of the request and its clocks become the
 * other's, what the answer made gets new ids, and everything else stays.
 */
final class Replay {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final List<Statements.Said> writes;
    private final List<PreparedStatement> prepared = new ArrayList<>();
    private final Connection connection;
    private final Database database;
    private final List<String> model;
    private final Set<String> same = new TreeSet<>();

    /** @param model the request that was answered, with {@code said} the log of it */
    Replay(List<Statements.Said> said, UUID model, Connection connection, Database database) throws SQLException {
        this.writes = said.stream().filter(Statements.Said::writes).toList();
        this.connection = connection;
        this.database = database;
        this.model = ids(model);
        same.addAll(database.list("select id from platform"));
        same.addAll(database.list("select id from rule_version"));
        connection.setAutoCommit(false);
        for (Statements.Said write : writes) {
            prepared.add(connection.prepareStatement(write.sql().replaceAll("\\$\\d+", "?")));
        }
    }

    /** What differs from request to request: its own id, its case, its item and its clocks by their rule. */
    List<String> ids(UUID request) {
        List<String> ids = new ArrayList<>(database.list(
                "select unnest(array[id, case_id, item_id]) from removal_request where id = '%s'", request));
        ids.addAll(
                database.list("select id from deadline where obligation_id = '%s' order by rule_version_id", request));
        return ids;
    }

    int size() {
        return writes.size();
    }

    /** @param ids as {@link #ids} says of the request that is answered */
    void answer(List<String> ids) throws SQLException {
        Map<String, String> other = new HashMap<>();
        for (int i = 0; i < model.size(); i++) {
            other.put(model.get(i), ids.get(i));
        }
        for (int i = 0; i < writes.size(); i++) {
            PreparedStatement statement = prepared.get(i);
            Statements.Said write = writes.get(i);
            for (int value = 0; value < write.values().size(); value++) {
                bind(statement, value + 1, write.text(value), other);
            }
            int rows = statement.executeUpdate();
            if (rows == 0 && write.sql().contains(" and version=")) {
                throw new IllegalStateException("nothing to update: " + write.sql());
            }
        }
        connection.commit();
    }

    private void bind(PreparedStatement statement, int index, @Nullable String text, Map<String, String> other)
            throws SQLException {
        if (text == null) {
            statement.setNull(index, Types.OTHER);
        } else {
            String bound = ID.matcher(text)
                    .replaceAll(id -> same.contains(id.group())
                            ? id.group()
                            : other.computeIfAbsent(
                                    id.group(), made -> UUID.randomUUID().toString()));
            statement.setObject(index, bound, Types.OTHER);
        }
    }
}
