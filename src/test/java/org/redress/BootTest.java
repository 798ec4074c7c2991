package org.redress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
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

    @Test
    void security_14_a_row_that_the_database_refuses_is_quoted_in_no_message() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create temporary table nest (word text constraint empty_nest check (word = ''))");
            try (PreparedStatement insert = connection.prepareStatement("insert into nest values (?)")) {
                insert.setString(1, "Kanarienvogel");
                assertThatThrownBy(insert::executeUpdate)
                        .hasMessageContaining("empty_nest")
                        .hasMessageNotContaining("Kanarienvogel");
                insert.addBatch();
                assertThatThrownBy(insert::executeBatch)
                        .hasMessageContaining("empty_nest")
                        .hasMessageNotContaining("Kanarienvogel");
            }
            statement.execute("drop table nest");
        }
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
