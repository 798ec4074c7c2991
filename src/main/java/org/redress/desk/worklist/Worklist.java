package org.redress.desk.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.desk.After;
import org.redress.desk.Rows;

/** The work, page by page. */
@ApplicationScoped
public class Worklist {
    static final int PAGE = 25;

    private final Rows rows;

    Worklist(Rows rows) {
        this.rows = rows;
    }

    /** @param member who asks, for what is theirs */
    Page page(Tab tab, After after, UUID member, Instant now) {
        List<@Nullable Object> parameters = new ArrayList<>(List.of(after.at(), after.id()));
        if (tab == Tab.LATE) {
            parameters.add(now);
        }
        if (tab == Tab.MINE) {
            parameters.add(member);
        }
        parameters.add(PAGE + 1);
        List<Entry> found = rows.list(WorklistSql.of(tab), row -> Entry.of(row, now), parameters.toArray());
        boolean more = found.size() > PAGE;
        List<Entry> shown = more ? found.subList(0, PAGE) : found;
        return new Page(List.copyOf(shown), more ? shown.get(PAGE - 1).key().text() : "");
    }

    /** @param next where the next page begins; empty on the last */
    record Page(List<Entry> entries, String next) {}
}
