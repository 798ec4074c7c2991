package org.redress.desk.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.redress.cases.handover.Availability;
import org.redress.desk.After;
import org.redress.desk.Rows;
import org.redress.platform.Platform;
import org.redress.platform.Platforms;
import org.redress.staff.team.Sight;

/** The work, page by page. */
@ApplicationScoped
public class Worklist {
    static final int PAGE = 25;

    private final Rows rows;
    private final Platforms platforms;
    private final Availability availability;

    Worklist(Rows rows, Platforms platforms, Availability availability) {
        this.rows = rows;
        this.platforms = platforms;
        this.availability = availability;
    }

    /** @param filter every value of it is known */
    Page page(Tab tab, Filter filter, After after, Reader reader, Instant now) {
        UUID member = reader.member();
        boolean leavesOut = tab.offers() && !filter.has(By.SPARED);
        return new Pages(availability, member, leavesOut, now).gather(after, from -> {
            Question question = question(tab, filter, from, reader, now);
            return rows.list(
                    question.sql(),
                    row -> Entry.of(row, now),
                    question.parameters().toArray());
        });
    }

    Question question(Tab tab, Filter filter, After after, Reader reader, Instant now) {
        Narrowing narrowing = new Narrowing(WorklistSql.walk(tab, filter));
        WorklistSql.narrow(tab, filter, narrowing, reader.member(), now);
        UUID platform =
                platforms.bySlug(filter.value(By.PLATFORM)).map(Platform::id).orElse(After.BEGINNING.id());
        boolean byTeam = !reader.teams().isEmpty() && WorklistSql.walk(tab, filter) == WorklistSql.Walk.CLOCKS;
        narrowing.by(WorklistSql.byState(tab, filter, byTeam) ? Filter.NONE : filter, platform, now);
        if (!reader.teams().isEmpty() && !byTeam) {
            narrowing.add("c.team_id = any(cast(? as uuid[]))", Sight.array(reader.teams()));
        }
        List<Object> parameters = new ArrayList<>();
        if (byTeam) {
            parameters.add(Sight.array(reader.teams()));
        }
        parameters.addAll(List.of(after.at(), after.id()));
        parameters.addAll(narrowing.parameters());
        parameters.addAll(Collections.nCopies(byTeam ? 2 : 1, PAGE + 1));
        return new Question(WorklistSql.of(tab, filter, narrowing.sql(), byTeam), parameters);
    }

    /** @param teams whose cases they see; none when nothing is kept from them */
    record Reader(UUID member, Set<UUID> teams) {}

    /** @param parameters in the order of the question marks */
    record Question(String sql, List<Object> parameters) {}

    /**
     * @param next where the next page begins; empty on the last
     * @param marks by the id of an entry: that this member asked not to get it
     * @param leftOut how many lines were left out for that
     */
    record Page(List<Entry> entries, String next, Map<UUID, String> marks, int leftOut) {
        static final Page EMPTY = new Page(List.of(), "", Map.of(), 0);

        /** {@return the mark of an entry; empty for most} */
        public String mark(Entry entry) {
            return marks.getOrDefault(entry.id(), "");
        }
    }
}
