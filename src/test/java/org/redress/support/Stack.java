package org.redress.support;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Everything, as processes: a fresh database, the real Keycloak, and any number of portal nodes from the packaged
 * application. The first node listens where the realm sends people back to, so sign in there; its cookies are good on
 * every node. The nodes run with the demo's configuration, so that time may be shifted, and with its platforms that
 * answer through the API (chirp and pixbin), without its samples.
 */
public final class Stack implements AutoCloseable {
    private final TestKeycloak keycloak = TestKeycloak.running();
    private final String jdbcUrl = TestPostgres.freshDatabase();
    private final Map<String, String> config;
    private final List<PortalProcess> nodes = new ArrayList<>();

    private Stack(Map<String, String> more) {
        config = new HashMap<>(Map.of(
                "quarkus.profile",
                "demo",
                "quarkus.datasource.jdbc.url",
                jdbcUrl,
                "quarkus.datasource.username",
                "postgres",
                "redress.public-url",
                "http://127.0.0.1:" + keycloak.deskPort(),
                "redress.keycloak.realm-url",
                keycloak.realmAddress(),
                "redress.keycloak.desk-secret",
                "demo-desk-secret-only-for-the-demo-000"));
        config.putAll(more);
    }

    /** Starts {@code count} nodes on one database and returns when all are ready. */
    public static Stack start(int count) {
        return start(count, Map.of());
    }

    /** @param more configuration of every node besides the demo's */
    public static Stack start(int count, Map<String, String> more) {
        Stack stack = new Stack(more);
        try {
            // The first one alone, since it makes the schema and the seeds.
            stack.add(stack.keycloak.deskPort()).untilReady();
            StackPlatforms.add(stack.database());
            List<PortalProcess> others = new ArrayList<>();
            for (int i = 1; i < count; i++) {
                others.add(stack.add(FreePort.take()));
            }
            others.forEach(PortalProcess::untilReady);
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    /** @param number from 0 */
    public PortalProcess node(int number) {
        return nodes.get(number);
    }

    /** Where a node's pages are, without a slash at the end. */
    public String address(int number) {
        return "http://127.0.0.1:" + node(number).port();
    }

    /** Starts a node again that was killed, on its old port. */
    public void restart(int number) {
        int port = node(number).port();
        nodes.set(number, process(number, port).untilReady());
    }

    public DataSource database() {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(jdbcUrl);
        return database;
    }

    public Time time() {
        return new Time(database());
    }

    /** A newcomer with an empty cookie jar at the first node. */
    public Visitor visitor() {
        return new Visitor(address(0));
    }

    /** A demo account, signed in at the desk through Keycloak's own page. */
    public Visitor signedIn(String account) {
        return visitor().signIn(account, account + "-demo-only");
    }

    /** A fresh access token of a demo platform. */
    public String token(String slug) {
        return PartnerToken.fetch(
                keycloak.realmAddress(), "demo-" + slug, "demo-" + slug + "-secret-only-for-the-demo");
    }

    public String realmAddress() {
        return keycloak.realmAddress();
    }

    @Override
    public void close() {
        nodes.forEach(PortalProcess::stop);
    }

    private PortalProcess add(int port) {
        PortalProcess started = process(nodes.size(), port);
        nodes.add(started);
        return started;
    }

    private PortalProcess process(int number, int port) {
        return new PortalProcess(number, port, config, keycloak.leash());
    }
}
