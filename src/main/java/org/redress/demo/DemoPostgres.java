package org.redress.demo;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/** A PostgreSQL server of the demo's own, on a free port of 127.0.0.1, whose data survives restarts and power cuts. */
final class DemoPostgres {
    private static final String DATABASE = "redress";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private DemoPostgres() {}

    /** {@return the JDBC address of the demo's database, once it answers} */
    static String start(DemoSettings settings) throws IOException, SQLException {
        Path data = settings.postgresData();
        Files.createDirectories(settings.folder());
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(PATIENCE)
                .setOverrideWorkingDirectory(
                        settings.folder().resolve("postgres-binaries").toFile())
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "60")
                .setServerConfig("shared_buffers", "64MB")
                .setErrorRedirector(log(settings))
                .setOutputRedirector(log(settings))
                .start();
        createDatabase(server);
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + DATABASE;
    }

    /** Ends a server that an earlier demo could not end, say after both it and its watchdog were killed. */
    static void endLeftover(DemoSettings settings) {
        Watchdog.postgres(settings.postgresData().resolve("postmaster.pid"))
                .ifPresent(left -> Watchdog.end(List.of(left)));
    }

    private static ProcessBuilder.Redirect log(DemoSettings settings) {
        return ProcessBuilder.Redirect.appendTo(
                settings.folder().resolve("postgres.log").toFile());
    }

    private static void createDatabase(EmbeddedPostgres server) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
            if (!found.next()) {
                statement.execute("create database " + DATABASE);
            }
        }
    }
}
