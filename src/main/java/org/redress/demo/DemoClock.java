package org.redress.demo;

import io.quarkus.arc.profile.IfBuildProfile;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import javax.sql.DataSource;

/** Lets a deadline pass within a minute: {@code POST /demo/clock?forward=PT49H}. It exists in the demo's build alone. */
@ApplicationScoped
@IfBuildProfile("demo")
class DemoClock {
    private final DataSource database;
    private final InstantSource time;

    DemoClock(DataSource database, InstantSource time) {
        this.database = database;
        this.time = time;
    }

    void listen(@Observes Router router) {
        router.post("/demo/clock").blockingHandler(this::answer);
    }

    private void answer(RoutingContext context) {
        String by = context.request().getParam("forward", "PT0S");
        try {
            forward(Duration.parse(by));
            context.response()
                    .putHeader("Content-Type", "text/plain")
                    .end("It is now " + time.instant() + " in the demo.\n");
        } catch (DateTimeParseException e) {
            context.response().setStatusCode(422).end("forward must be a duration such as PT49H\n");
        } catch (SQLException e) {
            context.fail(e);
        }
    }

    private void forward(Duration by) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "update clock_offset set shift = shift + make_interval(secs => ?)")) {
            statement.setDouble(1, by.toSeconds());
            statement.executeUpdate();
        }
    }
}
