package org.redress.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A database behind a wire that a test can cut and mend: every connection breaks, and new ones are refused. */
public final class Wire implements QuarkusTestResourceLifecycleManager {
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();
    private static final List<Socket> ENDS = new CopyOnWriteArrayList<>();
    private static int port;
    private static int target;
    private static @Nullable ServerSocket listening;

    @Override
    public Map<String, String> start() {
        String database = TestPostgres.freshDatabase();
        URI behind = URI.create(database.substring("jdbc:".length()));
        target = behind.getPort();
        port = FreePort.take();
        mend();
        return Map.of(
                "quarkus.datasource.jdbc.url",
                database.replace(":" + target, ":" + port),
                "quarkus.datasource.username",
                "postgres",
                "quarkus.datasource.password",
                "postgres",
                "quarkus.datasource.jdbc.acquisition-timeout",
                "2S");
    }

    @Override
    public void stop() {
        cut();
    }

    public static void cut() {
        ServerSocket open = listening;
        listening = null;
        try {
            if (open != null) {
                open.close();
            }
            for (Socket end : ENDS) {
                end.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ENDS.clear();
    }

    public static void mend() {
        try {
            ServerSocket server = new ServerSocket(port, 50, HERE);
            listening = server;
            inBackground(() -> accept(server));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void accept(ServerSocket server) {
        try {
            while (!server.isClosed()) {
                Socket near = server.accept();
                Socket far = new Socket(HERE, target);
                ENDS.addAll(List.of(near, far));
                inBackground(() -> pump(near, far));
                inBackground(() -> pump(far, near));
            }
        } catch (IOException cut) {
            // The wire was cut: nothing more comes through it.
        }
    }

    private static void pump(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException cut) {
            // The other end is told by closing it.
        }
    }

    private static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "wire");
        thread.setDaemon(true);
        thread.start();
    }
}
