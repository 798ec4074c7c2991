package org.redress.statistics;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.redress.support.Database;

/** Sums of quarters long ago, in which nobody really sent anything; and away with them again. */
public record Sums(DataSource dataSource) {
    private static final String CELL = """
            insert into tally values ('%1$s', '', '', '%2$s', '%3$s', %4$d, %4$d, %4$d, %5$d, %6$d, %7$d, 0, 0, 0, %5$d, 0)
            """;
    private static final String TIMES = """
            insert into tally_time values ('%1$s', '', '', '%2$s', '%3$s', 'REMOVED', %4$d, %5$d), ('%1$s', '', '',
                '%2$s', '%3$s', 'GONE', %6$d, %5$d)
            """;

    private static final String MADE_UP = """
            select setseed(0.3);
            create temp table made as
            select to_char(week, 'IYYY"-W"IW') week, p.id platform, rule, tool, country, due, due + extra requests, on_time,
                floor((due - on_time) * 0.8 + random())::integer late, 0 refused
            from (select *, floor(due * kept + random())::integer on_time from (
                select *, floor(6 * random() * random() * weight)::integer due, floor(2 * random())::integer extra
                from generate_series(date '%2$s', date '%3$s' - 7, interval '7 days') week,
                    (select id, case slug when 'x' then 4 when 'imgbb' then 0.2 else 1 end weight,
                        case slug when 'x' then 0.55 when 'reddit' then 0.9 else 0.8 end kept
                    from platform where slug in ('x', 'reddit', 'facebook', 'instagram', 'tiktok', 'imgbb')) p,
                    unnest(array['', 'US_TIDA', 'UK_OSA_10_3A', 'ORG_RESPONSE']) rule,
                    unnest(array[(select id::text from generator where slug = 'grok'), 'none']) tool,
                    unnest(array['GB', 'US', 'IN']) country) diced) p;
            insert into tally
            select period, coalesce(tool, ''), coalesce(country, ''),
                coalesce(platform, '00000000-0000-0000-0000-000000000000'), rule, sum(requests), sum(due), sum(due),
                case when rule = '' then 0 else sum(due) end, case when rule = '' then 0 else sum(on_time) end,
                case when rule = '' then 0 else sum(late) end, sum(due) - sum(on_time) - sum(late), sum(on_time) / 40, sum(late) / 9,
                sum(due) * 19 / 20, sum(due) * 18 / 20
            from made cross join unnest(array[week, '%1$s']) period
            group by period, rule, grouping sets ((platform), ()), grouping sets ((tool, country), (tool), (country), ());
            insert into tally_time
            select period, generator, country, platform_id, rule_id, what, minutes, share
            from tally cross join lateral (values ('REMOVED', 15 * 20, removed / 3), ('REMOVED', 15 * 70, removed / 3),
                ('REMOVED', 60 * 30, removed - 2 * (removed / 3)), ('GONE', 60 * 25, gone / 2), ('GONE', 60 * 44, gone - gone / 2))
                took (what, minutes, share)
            where share > 0 and period = any(select week from made union select '%1$s');
            drop table made
            """;

    /** A quarter as a small service might have it, for pictures. */
    public void madeUp(Quarter quarter) {
        database().run(MADE_UP, quarter, quarter.begins(), quarter.ends());
    }

    /** {@return ids of platforms in the directory} */
    public List<String> platforms(int most) {
        return database()
                .list("select id from platform where sandbox_of is null and retired_at is null order by slug limit "
                        + most);
    }

    /** A platform under a rule, with as many due, and the rest as chance has it. */
    public void cell(Quarter quarter, String platform, String rule, int due, Random random) {
        int onTime = random.nextInt(due + 1);
        int late = random.nextInt(due - onTime + 1);
        database().run(CELL, quarter, platform, rule, due + random.nextInt(30), due, onTime, late);
        if (due > 0) {
            database().run(TIMES, quarter, platform, rule, random.nextInt(50), due, 60 + 15 * random.nextInt(50));
        }
    }

    /** Something was sent, so that the quarter is published. */
    public void sent(Quarter quarter, String platform) {
        database().run(CELL, quarter, platform, "", 1, 0, 0, 0);
        database().run(CELL, quarter, new UUID(0, 0), "", 1, 0, 0, 0);
    }

    /** As if it had never been. */
    public void forget(Quarter quarter) {
        for (String table : List.of("reply", "figure", "edition")) {
            database()
                    .run(
                            "select set_config('redress.forgetting', 'on', true); delete from transparency_" + table
                                    + " where quarter = '%s'",
                            quarter);
        }
        for (String table : List.of("tally", "tally_time")) {
            database()
                    .run(
                            "delete from " + table + " where period = any('{%s,%s}')",
                            quarter,
                            String.join(",", quarter.weeks()));
        }
    }

    private Database database() {
        return new Database(dataSource);
    }
}
