package org.redress.support;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** The demo's platforms in a database without the demo's samples: they answer through the API. */
final class StackPlatforms {
    private StackPlatforms() {}

    static void add(DataSource database) {
        try (Connection connection = database.getConnection()) {
            for (String slug : List.of("chirp", "pixbin")) {
                UUID id = UUID.nameUUIDFromBytes(("platform:" + slug).getBytes(StandardCharsets.UTF_8));
                run(connection, """
                        insert into platform (id, slug, name, kind, channel, confidence, checked_on, client_id)
                        values (?, ?, ?, 'HOSTING_PLATFORM', 'API', 'OURS', current_date, ?)
                        """, id, slug, slug, "demo-" + slug);
                run(connection, """
                        insert into platform (id, slug, name, kind, channel, confidence, checked_on, sandbox_of)
                        values (gen_random_uuid(), ? || '.sandbox', ? || ' (sandbox)', 'HOSTING_PLATFORM', 'API', 'OURS',
                            current_date, ?)
                        """, slug, slug, id);
                run(connection, "insert into platform_host (host, platform_id) values (?, ?)", slug + ".example", id);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("no demo platforms", e);
        }
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
