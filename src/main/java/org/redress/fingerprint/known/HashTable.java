package org.redress.fingerprint.known;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;

/**
 * Reads hashes from the database: all of them in pages, and those that transactions changed which were not all over at
 * a moment. A row carries the number of the transaction that changed it last, and numbers are given in the order of
 * beginning, so "not over" is exact whatever commits late: everything below the lowest that still runs is over.
 */
@ApplicationScoped
class HashTable {
    private static final Duration GONE_KEPT = Duration.ofDays(1);

    private static final String PAGE = """
            select number, pdq from fingerprint
            where number > ? and status = 'HELD' and pdq is not null order by number limit ?
            """;

    /** A number at or above the highest is of another life of the database, before it was restored from a dump. */
    private static final String SINCE = """
            with here as (select pg_snapshot_xmin(s) as lowest, pg_snapshot_xmax(s) as highest,
                    pg_current_xact_id_if_assigned() as own, ?::text::xid8 as mark
                from pg_current_snapshot() s)
            select lowest::text::bigint as lowest, changed.number, changed.pdq from here left join lateral (
                select number, case status when 'HELD' then pdq end as pdq from fingerprint
                where changed >= mark and (changed < highest or changed = own)
                union all
                select number, null from fingerprint_gone
                where changed >= mark and (changed < highest or changed = own)) changed on true
            """;

    private final Session session;

    HashTable(Session session) {
        this.session = session;
    }

    /**
     * What changed.
     *
     * @param mark the lowest transaction that was not over: where to begin next time
     */
    record Since(long mark, List<StoredHash> changed) {}

    /** {@return the hashes that follow a number, in the order of numbers; fewer than {@code most} at the end} */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<StoredHash> page(int after, int most) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement query = connection.prepareStatement(PAGE)) {
                query.setInt(1, after);
                query.setInt(2, most);
                List<StoredHash> page = new ArrayList<>(most);
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        page.add(new StoredHash(rows.getInt(1), rows.getBytes(2)));
                    }
                }
                return page;
            }
        });
    }

    /** {@return what is committed and nothing else, for the index that everybody asks} */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Since committedSince(long mark) {
        return since(mark);
    }

    /** {@return what the caller's transaction sees, its own writes too} */
    @Transactional
    Since seenSince(long mark) {
        return since(mark);
    }

    private Since since(long mark) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement query = connection.prepareStatement(SINCE)) {
                query.setString(1, Long.toString(mark));
                try (ResultSet rows = query.executeQuery()) {
                    return read(rows);
                }
            }
        });
    }

    private static Since read(ResultSet rows) throws SQLException {
        List<StoredHash> changed = new ArrayList<>();
        long lowest = 0;
        while (rows.next()) {
            lowest = rows.getLong(1);
            int number = rows.getInt(2);
            if (!rows.wasNull()) {
                changed.add(new StoredHash(number, rows.getBytes(3)));
            }
        }
        return new Since(lowest, changed);
    }

    /** Forgets which rows were deleted longer ago than any node lags behind. */
    @Transactional
    void forgetGone(Instant now) {
        session.createNativeMutationQuery("delete from fingerprint_gone where gone_at < :before")
                .setParameter("before", now.minus(GONE_KEPT))
                .executeUpdate();
    }
}
