package org.redress.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL for tests: one server for the whole JVM, a fresh database for whoever asks. Server and JVM live in
 * two odd zones, neither of them UTC, so that a hidden conversion shows.
 */
public final class TestPostgres implements QuarkusTestResourceLifecycleManager {
    private static final AtomicInteger MADE = new AtomicInteger();
    private static @Nullable EmbeddedPostgres server;

    /** The JDBC address of a new, empty database, with its user in it. */
    public static String freshDatabase() {
        String name = "redress_" + MADE.incrementAndGet();
        EmbeddedPostgres running = running();
        try (Connection connection = running.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("no database " + name, e);
        }
        return running.getJdbcUrl("postgres", name);
    }

    @Override
    public Map<String, String> start() {
        return Map.of(
                "quarkus.datasource.jdbc.url", freshDatabase(),
                "quarkus.datasource.username", "postgres",
                "quarkus.datasource.password", "postgres");
    }

    /** Nothing: the server serves the whole JVM and ends with it. */
    @Override
    public void stop() {}

    private static synchronized EmbeddedPostgres running() {
        EmbeddedPostgres already = server;
        if (already != null) {
            return already;
        }
        try {
            EmbeddedPostgres started = EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofMinutes(2))
                    .setServerConfig("timezone", "America/St_Johns")
                    .setServerConfig("max_connections", "200")
                    .start();
            server = started;
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start", e);
        }
    }
}
