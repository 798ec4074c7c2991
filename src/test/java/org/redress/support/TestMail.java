package org.redress.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Sends the application's mail to a port where a test may start a mail server; without one, the server is dead. */
public final class TestMail implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        return Map.of(
                "quarkus.mailer.mock", "false",
                "quarkus.mailer.host", "127.0.0.1",
                "quarkus.mailer.port", Integer.toString(FreePort.take()));
    }

    @Override
    public void stop() {}
}
