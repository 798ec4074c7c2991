package org.redress.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import javax.sql.DataSource;
import org.redress.support.Database;

/** Fills the database with cases, in batches, and says how far it is. */
final class Crowd {
    private static final int BATCH = 10_000;
    private static final int BAR = 40;
    private static final String TABLES =
            "case_file, item, removal_request, deadline, worklist_line, missed_deadline, alert, staff_member, set_aside";

    private final DataSource dataSource;
    private int cases;

    Crowd(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void colleagues() {
        new Database(dataSource).run(CrowdSql.STAFF);
    }

    /** @param total how many there shall be; the spread over time is that of so many */
    void growTo(int total) throws SQLException {
        long began = System.nanoTime();
        while (cases < total) {
            int last = Math.min(total, cases + BATCH);
            batch(cases + 1, last, total);
            cases = last;
            progress(cases, total, (System.nanoTime() - began) / 1e9);
        }
        new Database(dataSource).run("vacuum analyze " + TABLES);
    }

    private void batch(int first, int last, int total) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(
                    String.format(Locale.ROOT, CrowdSql.BATCH, first, last, total, "ORG_RESPONSE", "ORG_FIRST_REVIEW"));
            connection.commit();
        }
    }

    private static void progress(int done, int total, double seconds) {
        int full = (int) ((long) BAR * done / total);
        System.out.printf(
                Locale.ROOT,
                "[bench] %s%s %,d of %,d cases, %.0f s%n",
                "#".repeat(full),
                ".".repeat(BAR - full),
                done,
                total,
                seconds);
    }
}
