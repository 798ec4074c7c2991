package org.redress.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/** Reads the sums that {@link Outcomes} keeps. What an answer costs depends on platforms and periods, not on cases. */
@ApplicationScoped
public class Tallies {
    /** As a platform, all of them. */
    private static final UUID WHICHEVER = new UUID(0, 0);

    private static final String WHICH = """
            from %s where generator = any(?) and country = any(?) and period = any(?) and rule_id = any(?)
                and platform_id %s(?)
            """;
    /**
     * Nothing is joined: whatever the planner believes of how many rows there are, each is read once and sorted, by
     * its key as it is stored: sorting texts made of it takes three times as long.
     */
    private static final String FIGURES = """
            with cells as (
                select %1$s, sum(requests) requests, sum(valid) valid, sum(pursued) pursued, sum(due) due,
                    sum(on_time) on_time, sum(late) late, sum(refused) refused, sum(reappeared) reappeared,
                    sum(disputed) disputed, sum(removed) removed, sum(gone) gone, null::text what, null::integer minutes,
                    0::bigint n
                %4$s group by %2$s
                union all
                select %1$s, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, what, minutes, sum(n)
                %5$s group by %2$s, what, minutes),
            run as (
                select *, sum(pursued) over (partition by %2$s) whole,
                    sum(n) over (partition by %2$s, what order by minutes) so_far from cells)
            select %3$s k, sum(requests) requests, sum(valid) valid, sum(pursued) pursued, sum(due) due, sum(on_time) on_time,
                sum(late) late, sum(refused) refused, sum(reappeared) reappeared, sum(disputed) disputed,
                sum(removed) removed, sum(gone) gone,
                min(minutes) filter (where what = 'REMOVED' and n > 0 and so_far >= div(whole + 1, 2)) removed_half,
                min(minutes) filter (where what = 'REMOVED' and n > 0 and so_far >= div(9 * whole + 9, 10)) removed_ninety,
                min(minutes) filter (where what = 'GONE' and n > 0 and so_far >= div(whole + 1, 2)) gone_half,
                min(minutes) filter (where what = 'GONE' and n > 0 and so_far >= div(9 * whole + 9, 10)) gone_ninety
            from run group by %2$s having sum(requests) > 0 order by %2$s
            """;

    /** From period to period along the index, whatever stands in each. */
    private static final String QUARTERS = """
            with recursive periods as (
                (select period from tally where generator = '' and country = '' order by period limit 1)
                union all
                select (select t.period from tally t where t.generator = '' and t.country = '' and t.period > p.period
                    order by t.period limit 1)
                from periods p where p.period is not null)
            select p.period from periods p where p.period like '%Q_'
                and exists (select from tally t where t.generator = '' and t.country = '' and t.period = p.period
                    and t.rule_id = '' and t.requests > 0)
            order by p.period
            """;

    private final Session session;

    Tallies(Session session) {
        this.session = session;
    }

    /** {@return the figures, a line each, in the order of their keys; without lines in which nothing was sent} */
    public List<Line> figures(By by, Question question) {
        boolean each = question.platforms().isEmpty() && by.splitsPlatforms();
        String which = each ? "<> all" : "= any";
        String sql = FIGURES.formatted(
                by.keys(),
                by.names(),
                by.words(),
                WHICH.formatted("tally", which),
                WHICH.formatted("tally_time", which));
        return session.doReturningWork(connection -> {
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                // Planned for what is asked each time: a plan for any question reads as for many periods and platforms.
                query.unwrap(PGStatement.class).setPrepareThreshold(0);
                int asked = ask(connection, query, 0, question);
                ask(connection, query, asked, question);
                try (ResultSet rows = query.executeQuery()) {
                    List<Line> lines = new ArrayList<>();
                    while (rows.next()) {
                        lines.add(line(rows));
                    }
                    return lines;
                }
            }
        });
    }

    /** {@return the quarters in which anything was sent, the oldest first} */
    public List<Quarter> quarters() {
        return session.createNativeQuery(QUARTERS, String.class).getResultList().stream()
                .flatMap(each -> Quarter.parse(each).stream())
                .toList();
    }

    /** {@return up to when everything is counted; empty before the first time} */
    public Optional<Instant> asOf() {
        return session.doReturningWork(connection -> {
            try (PreparedStatement query = connection.prepareStatement("select as_of from tally_state");
                    ResultSet rows = query.executeQuery()) {
                rows.next();
                return Optional.ofNullable(rows.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant);
            }
        });
    }

    private static int ask(Connection connection, PreparedStatement query, int before, Question question)
            throws SQLException {
        int at = before;
        for (List<String> each :
                List.of(question.generators(), question.countries(), question.periods(), question.rules())) {
            query.setArray(++at, array(connection, "text", each));
        }
        boolean all = question.platforms().isEmpty();
        query.setArray(++at, array(connection, "uuid", all ? List.of(WHICHEVER) : question.platforms()));
        return at;
    }

    private static Array array(Connection connection, String type, Collection<?> values) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                List.of((String[]) row.getArray("k").getArray()),
                new Counts(
                        row.getInt("requests"),
                        row.getInt("valid"),
                        row.getInt("pursued"),
                        row.getInt("due"),
                        row.getInt("on_time"),
                        row.getInt("late"),
                        row.getInt("refused"),
                        row.getInt("reappeared"),
                        row.getInt("disputed"),
                        row.getInt("removed"),
                        row.getInt("gone")),
                new Took(minutes(row, "removed_half"), minutes(row, "removed_ninety")),
                new Took(minutes(row, "gone_half"), minutes(row, "gone_ninety")));
    }

    private static @Nullable Integer minutes(ResultSet row, String name) throws SQLException {
        int minutes = row.getInt(name);
        return row.wasNull() ? null : minutes;
    }
}
