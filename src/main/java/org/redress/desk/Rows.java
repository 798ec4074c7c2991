package org.redress.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Reads rows as records: the desk's lists are questions to the database, not walks through entities. */
@ApplicationScoped
public class Rows {
    private final Session session;

    Rows(Session session) {
        this.session = session;
    }

    /** @param parameters texts, numbers, UUIDs and instants, in the order of the question marks */
    public <T> List<T> list(String sql, Reader<T> reader, @Nullable Object... parameters) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                for (int i = 0; i < parameters.length; i++) {
                    query.setObject(i + 1, bound(parameters[i]));
                }
                try (ResultSet rows = query.executeQuery()) {
                    List<T> all = new ArrayList<>();
                    while (rows.next()) {
                        all.add(reader.read(new Row(rows)));
                    }
                    return all;
                }
            }
        });
    }

    public <T> Optional<T> first(String sql, Reader<T> reader, @Nullable Object... parameters) {
        return list(sql, reader, parameters).stream().findFirst();
    }

    private static @Nullable Object bound(@Nullable Object value) {
        return value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value;
    }

    /** Makes one record of one row. */
    public interface Reader<T> {
        T read(Row row) throws SQLException;
    }

    /** The row under the cursor, by column name. */
    public record Row(ResultSet columns) {
        public String text(String name) throws SQLException {
            String value = columns.getString(name);
            return value == null ? "" : value;
        }

        public @Nullable String orNull(String name) throws SQLException {
            return columns.getString(name);
        }

        public int number(String name) throws SQLException {
            return columns.getInt(name);
        }

        public boolean flag(String name) throws SQLException {
            return columns.getBoolean(name);
        }

        public java.util.UUID id(String name) throws SQLException {
            return columns.getObject(name, java.util.UUID.class);
        }

        public @Nullable Instant instant(String name) throws SQLException {
            OffsetDateTime value = columns.getObject(name, OffsetDateTime.class);
            return value == null ? null : value.toInstant();
        }

        public Instant at(String name) throws SQLException {
            return columns.getObject(name, OffsetDateTime.class).toInstant();
        }

        public List<String> texts(String name) throws SQLException {
            return List.of((String[]) columns.getArray(name).getArray());
        }
    }
}
