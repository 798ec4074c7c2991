package org.redress.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A database behind a {@link Wire} that a test can cut and mend. */
public final class WiredPostgres implements QuarkusTestResourceLifecycleManager {
    private static @Nullable Wire wire;

    public static Wire wire() {
        Wire open = wire;
        if (open == null) {
            throw new IllegalStateException("the database is not up");
        }
        return open;
    }

    @Override
    public Map<String, String> start() {
        String database = TestPostgres.freshDatabase();
        int target = URI.create(database.substring("jdbc:".length())).getPort();
        Wire open = new Wire(target);
        wire = open;
        return Map.of(
                "quarkus.datasource.jdbc.url", database.replace(":" + target, ":" + open.port()),
                "quarkus.datasource.username", "postgres",
                "quarkus.datasource.password", "postgres",
                "quarkus.datasource.jdbc.acquisition-timeout", "2S");
    }

    /** After {@link TestPostgres}, so that this database is the application's. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public void stop() {
        wire().cut();
    }
}
