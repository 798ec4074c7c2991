package org.redress.support;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Plain SQL for tests, each statement in a transaction of its own. */
public final class Database {
    private final DataSource dataSource;

    public Database(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** @param sql with {@code '%s'} for each of {@code values} */
    public void run(String sql, Object... values) {
        with(statement -> statement.execute(sql.formatted(values)));
    }

    public long count(String sql, Object... values) {
        return Long.parseLong(list(sql, values).get(0));
    }

    /** {@return the first column as text} */
    public List<String> list(String sql, Object... values) {
        return with(statement -> {
            List<String> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery(sql.formatted(values))) {
                while (result.next()) {
                    rows.add(result.getString(1));
                }
            }
            return rows;
        });
    }

    public Instant instant(String sql, Object... values) {
        return with(statement -> {
            try (ResultSet result = statement.executeQuery(sql.formatted(values))) {
                result.next();
                return result.getObject(1, OffsetDateTime.class).toInstant();
            }
        });
    }

    private <T> T with(Work<T> work) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("the test's statement failed", e);
        }
    }

    private interface Work<T> {
        T on(Statement statement) throws SQLException;
    }
}
