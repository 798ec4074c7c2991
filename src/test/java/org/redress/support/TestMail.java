package org.redress.support;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A real mail server for tests, one for the whole JVM, behind a {@link Wire} that a test can cut and mend. */
public final class TestMail implements QuarkusTestResourceLifecycleManager {
    private static @Nullable GreenMail server;
    private static @Nullable Wire wire;

    /** The letters that arrived since the last {@link #empty}, in their order. */
    public static MimeMessage[] received() {
        return running().getReceivedMessages();
    }

    /** Throws away what has arrived, and mends the wire. */
    public static void empty() {
        wire().mend();
        try {
            running().purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    public static synchronized Wire wire() {
        Wire open = wire;
        if (open == null) {
            open = new Wire(running().getSmtp().getPort());
            wire = open;
        }
        return open;
    }

    @Override
    public Map<String, String> start() {
        return Map.of(
                "quarkus.mailer.mock", "false",
                "quarkus.mailer.host", "127.0.0.1",
                "quarkus.mailer.port", Integer.toString(wire().port()));
    }

    /** Nothing: the server serves the whole JVM and ends with it. */
    @Override
    public void stop() {}

    private static synchronized GreenMail running() {
        GreenMail already = server;
        if (already != null) {
            return already;
        }
        ServerSetup setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(60_000);
        GreenMail started = new GreenMail(setup);
        started.start();
        server = started;
        return started;
    }
}
