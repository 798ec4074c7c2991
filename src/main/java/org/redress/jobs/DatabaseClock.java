package org.redress.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import javax.sql.DataSource;

/** The one source of time: the database's clock in milliseconds, so that all nodes agree, shifted only in tests and the demo. */
@ApplicationScoped
public class DatabaseClock implements InstantSource {
    private final DataSource dataSource;

    DatabaseClock(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Instant instant() {
        return ask(
                "select redress_now()",
                row -> row.getObject(1, OffsetDateTime.class).toInstant());
    }

    /** {@return how far "now" is shifted; zero in production} */
    Duration offset() {
        return ask(
                "select (extract(epoch from shift) * 1000)::bigint from clock_offset",
                row -> Duration.ofMillis(row.getLong(1)));
    }

    private <T> T ask(String sql, Answer<T> answer) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            row.next();
            return answer.from(row);
        } catch (SQLException e) {
            throw new IllegalStateException("the database's clock cannot be read", e);
        }
    }

    private interface Answer<T> {
        T from(ResultSet row) throws SQLException;
    }
}
