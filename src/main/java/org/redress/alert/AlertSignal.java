package org.redress.alert;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.redress.Wordless;

/**
 * Tells every node within milliseconds that alerts were raised, acknowledged or have become moot, by PostgreSQL's
 * LISTEN and NOTIFY on a connection of its own. A signal says "look again" and nothing else; one may be lost while
 * the connection is down, so listeners are also told after every reconnection.
 */
@ApplicationScoped
public class AlertSignal {
    private static final Logger LOG = Logger.getLogger(AlertSignal.class);
    private static final String CHANNEL = "redress_alert";
    private static final int WAIT_MS = 1_000;

    private final DataSource dataSource;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean running;

    AlertSignal(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Ends a subscription. */
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    /** @param heard runs on the listening thread for every signal: it must be quick */
    public Subscription subscribe(Runnable heard) {
        listeners.add(heard);
        return () -> listeners.remove(heard);
    }

    /** Signals when the transaction of {@code connection} commits. */
    public static void send(Connection connection) throws SQLException {
        try (PreparedStatement notify = connection.prepareStatement("select pg_notify('" + CHANNEL + "', '')")) {
            notify.execute();
        }
    }

    void start(@Observes StartupEvent starting) {
        running = true;
        Thread thread = new Thread(this::listenForEver, "alert-signal");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        running = false;
    }

    private void listenForEver() {
        while (running) {
            try (Connection connection = dataSource.getConnection()) {
                listen(connection);
            } catch (SQLException e) {
                LOG.warnf("not listening for alerts (%s); trying again", e.getSQLState());
                pause();
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
            tell();
            PGConnection postgres = connection.unwrap(PGConnection.class);
            while (running) {
                if (postgres.getNotifications(WAIT_MS).length > 0) {
                    tell();
                }
            }
            statement.execute("unlisten " + CHANNEL);
        }
    }

    private void tell() {
        for (Runnable listener : listeners) {
            try {
                listener.run();
            } catch (RuntimeException e) {
                LOG.warn("a listener for alerts failed", Wordless.of(e));
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(WAIT_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
