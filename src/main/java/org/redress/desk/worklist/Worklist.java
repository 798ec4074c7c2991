package org.redress.desk.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.redress.desk.After;
import org.redress.desk.Rows;
import org.redress.platform.Platform;
import org.redress.platform.Platforms;

/** The work, page by page. */
@ApplicationScoped
public class Worklist {
    static final int PAGE = 25;

    private final Rows rows;
    private final Platforms platforms;

    Worklist(Rows rows, Platforms platforms) {
        this.rows = rows;
        this.platforms = platforms;
    }

    /** @param filter every value of it is known */
    Page page(Tab tab, Filter filter, After after, UUID member, Instant now) {
        Question question = question(tab, filter, after, member, now);
        List<Entry> found = rows.list(
                question.sql(), row -> Entry.of(row, now), question.parameters().toArray());
        boolean more = found.size() > PAGE;
        List<Entry> shown = more ? found.subList(0, PAGE) : found;
        return new Page(List.copyOf(shown), more ? shown.get(PAGE - 1).key().text() : "");
    }

    Question question(Tab tab, Filter filter, After after, UUID member, Instant now) {
        Narrowing narrowing = new Narrowing(WorklistSql.walk(tab, filter));
        WorklistSql.narrow(tab, filter, narrowing, member, now);
        UUID platform =
                platforms.bySlug(filter.value(By.PLATFORM)).map(Platform::id).orElse(After.BEGINNING.id());
        narrowing.by(filter, platform, now);
        List<Object> parameters = new ArrayList<>(List.of(after.at(), after.id()));
        parameters.addAll(narrowing.parameters());
        parameters.add(PAGE + 1);
        return new Question(WorklistSql.of(tab, filter, narrowing.sql()), parameters);
    }

    /** @param parameters in the order of the question marks */
    record Question(String sql, List<Object> parameters) {}

    /** @param next where the next page begins; empty on the last */
    record Page(List<Entry> entries, String next) {
        static final Page EMPTY = new Page(List.of(), "");
    }
}
