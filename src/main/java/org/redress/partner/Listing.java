package org.redress.partner;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.redress.partner.views.PageView;
import org.redress.partner.views.SummaryView;
import org.redress.removal.RemovalStatus;

/**
 * What a platform was asked, in the order of (updated_at, id). A row waits until it is two seconds old: by then every
 * transaction that took an earlier time has committed, so none can appear behind a cursor. Platforms ask often and for
 * little: one question outside of any transaction, whose answer is the page.
 */
@ApplicationScoped
class Listing {
    static final Duration SETTLED = Duration.ofSeconds(2);

    private static final String PAGE = """
            select r.id, r.status, r.sent_at, r.updated_at, (
                select min(d.due_at) from deadline d where d.obligation = 'REMOVAL_REQUEST' and d.obligation_id = r.id
                    and d.state = 'RUNNING' and d.removed_because is null) as due_at
            from removal_request r
            where r.platform_id = ? and r.sent_at is not null
                and r.updated_at <= (select redress_now()) - ? * interval '1 second'
                and (r.updated_at, r.id) > (?, ?) and r.status = any(?)
            order by r.updated_at, r.id limit ?
            """;

    private static final String NEWEST = """
            select max(r.updated_at), max(r.updated_at) <= redress_now() - ? * interval '1 second'
            from removal_request r where r.platform_id = ? and r.sent_at is not null
            """;

    private final DataSource dataSource;
    private final Cursors cursors;

    Listing(DataSource dataSource, Cursors cursors) {
        this.dataSource = dataSource;
        this.cursors = cursors;
    }

    /**
     * Which page.
     *
     * @param cursor where to go on; null for the beginning
     * @param limit most rows, from 1
     */
    record Wanted(
            UUID platform,
            Set<RemovalStatus> statuses,
            @Nullable String cursor,
            int limit) {}

    /**
     * The newest change that a platform's requests saw.
     *
     * @param at null without any request
     * @param isSettled whether it is listed already, so that nothing changes by time alone
     */
    record Newest(@Nullable OffsetDateTime at, boolean isSettled) {}

    Newest newest(UUID platform) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement newest = connection.prepareStatement(NEWEST)) {
            newest.setLong(1, SETTLED.toSeconds());
            newest.setObject(2, platform);
            try (ResultSet row = newest.executeQuery()) {
                row.next();
                return new Newest(row.getObject(1, OffsetDateTime.class), row.getBoolean(2));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the newest change cannot be read", e);
        }
    }

    PageView page(Wanted wanted) {
        Cursor after = wanted.cursor() == null ? Cursor.START : cursors.read(wanted.platform(), wanted.cursor());
        List<SummaryView> found = read(wanted, after);
        List<SummaryView> shown = found.subList(0, Math.min(found.size(), wanted.limit()));
        return new PageView(shown, next(wanted, shown), found.size() > shown.size());
    }

    private @Nullable String next(Wanted wanted, List<SummaryView> shown) {
        if (shown.isEmpty()) {
            return wanted.cursor();
        }
        SummaryView last = shown.get(shown.size() - 1);
        return cursors.write(wanted.platform(), new Cursor(last.updatedAt(), last.id()));
    }

    /** One more than the page holds, so that it is known whether there are more. */
    private List<SummaryView> read(Wanted wanted, Cursor after) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement page = connection.prepareStatement(PAGE)) {
            page.setObject(1, wanted.platform());
            page.setLong(2, SETTLED.toSeconds());
            page.setObject(3, after.updatedAt().atOffset(ZoneOffset.UTC));
            page.setObject(4, after.id());
            page.setArray(
                    5,
                    connection.createArrayOf(
                            "text", wanted.statuses().stream().map(Enum::name).toArray()));
            page.setInt(6, wanted.limit() + 1);
            List<SummaryView> found = new ArrayList<>();
            try (ResultSet rows = page.executeQuery()) {
                while (rows.next()) {
                    found.add(summary(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("requests cannot be listed", e);
        }
    }

    private static SummaryView summary(ResultSet row) throws SQLException {
        return new SummaryView(
                row.getObject(1, UUID.class),
                RemovalStatus.valueOf(row.getString(2)),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                instant(row.getObject(5, OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
