package org.redress.support;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.sql.DataSource;

/** Lets time pass: moves the offset that the database adds to its clock, for every node at once. */
public record Time(DataSource database) {

    public void forward(Duration by) {
        change("update clock_offset set shift = shift + make_interval(secs => ?)", by.toMillis() / 1000.0);
    }

    /** Back to the real time. */
    public void reset() {
        change("update clock_offset set shift = make_interval(secs => ?)", 0);
    }

    /** What every use case would read now. */
    public Instant now() {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("select redress_now()");
                ResultSet rows = query.executeQuery()) {
            rows.next();
            return rows.getObject(1, OffsetDateTime.class).toInstant();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the time", e);
        }
    }

    private void change(String sql, double seconds) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setDouble(1, seconds);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot shift the time", e);
        }
    }
}
