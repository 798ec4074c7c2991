package org.redress;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.redress.support.TestPostgres;

/** The application boots on an empty database and brings its schema along. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class BootTest {
    @Inject
    DataSource database;

    @Test
    void every_migration_ran() throws SQLException {
        assertThat(first("select count(*) from flyway_schema_history where not success"))
                .isEqualTo("0");
        assertThat(first("select shift::text from clock_offset")).isEqualTo("00:00:00");
    }

    @Test
    void nothing_relies_on_utc() throws SQLException {
        assertThat(first("select reset_val from pg_settings where name = 'TimeZone'"))
                .isNotEqualTo("UTC");
    }

    private String first(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
