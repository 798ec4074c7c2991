package org.redress.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Two databases in one server and one application that asks the one or the other: the small one is a copy that is kept
 * while the large one grows, so that each page can be asked of both in turns. A connection of this driver is one to each;
 * whoever borrows it from the pool has the one that is {@linkplain #use chosen} at that moment.
 */
public final class SideBySide implements Driver {
    /** The one that the application starts with. */
    static final String LARGE = "postgres";

    static final String SMALL = "small";

    private static final Driver POSTGRES = new org.postgresql.Driver();
    private static volatile String chosen = LARGE;

    /** Whoever borrows a connection from now on asks {@code database}. */
    static void use(String database) {
        chosen = database;
    }

    /**
     * Copies the large database as it is now. Nobody may be connected to it meanwhile, so whoever is, is sent away.
     *
     * @param address of the large database
     */
    static void copy(String address) throws SQLException {
        try (Connection connection = DriverManager.getConnection(to(address, "template1"), "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("alter database " + LARGE + " allow_connections false");
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + LARGE + "'");
            statement.execute("create database " + SMALL + " template " + LARGE);
            statement.execute("alter database " + LARGE + " allow_connections true");
        }
    }

    private static String to(String address, String database) {
        return address.replaceFirst("/[^/?]*(?=\\?|$)", "/" + database);
    }

    @Override
    public Connection connect(String address, Properties properties) throws SQLException {
        Both both = new Both(address, properties);
        both.borrow();
        return (Connection)
                Proxy.newProxyInstance(SideBySide.class.getClassLoader(), new Class<?>[] {Connection.class}, both);
    }

    /** A connection to each database, made when it is first needed. */
    private static final class Both implements InvocationHandler {
        private final String address;
        private final Properties properties;
        private final Map<String, Connection> opened = new ConcurrentHashMap<>();
        private volatile String borrowed = LARGE;

        Both(String address, Properties properties) {
            this.address = address;
            this.properties = properties;
        }

        void borrow() throws SQLException {
            borrowed = chosen;
            if (!opened.containsKey(borrowed)) {
                opened.put(borrowed, POSTGRES.connect(to(address, borrowed), properties));
            }
        }

        /** The pool asks whether a connection is valid whenever it lends it: that is when the database may change. */
        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            if (method.getName().equals("isValid")) {
                borrow();
            }
            if (method.getName().equals("close")) {
                for (Connection each : opened.values()) {
                    each.close();
                }
                return null;
            }
            try {
                boolean own = method.getDeclaringClass() == Object.class;
                return method.invoke(own ? this : opened.get(borrowed), arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }

    @Override
    public boolean acceptsURL(String address) throws SQLException {
        return POSTGRES.acceptsURL(address);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String address, Properties properties) throws SQLException {
        return POSTGRES.getPropertyInfo(address, properties);
    }

    @Override
    public int getMajorVersion() {
        return POSTGRES.getMajorVersion();
    }

    @Override
    public int getMinorVersion() {
        return POSTGRES.getMinorVersion();
    }

    @Override
    public boolean jdbcCompliant() {
        return POSTGRES.jdbcCompliant();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("org.postgresql");
    }
}
