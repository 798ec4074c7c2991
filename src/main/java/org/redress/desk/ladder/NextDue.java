package org.redress.desk.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.redress.desk.Rows;
import org.redress.desk.Words;
import org.redress.staff.team.Team;

/** The clock of a rule that is due next, to show a ladder by. */
@ApplicationScoped
class NextDue {
    private static final Duration TOMORROW = Duration.ofDays(1);
    private static final String NEXT = """
            select d.due_at, c.reference, d.about, c.assignee, c.team_id,
                (select a.holder from alert a where a.deadline_id = d.id and a.holder is not null limit 1) holder
            from deadline d left join case_file c on c.id = d.case_id
            where d.rule_version_id in (select id from rule_version where rule_id = ?) and d.state = 'RUNNING'
                and d.removed_because is null and d.due_at > ?
                and (d.case_id is null or c.status not in ('SEALED', 'ERASED', 'SANDBOX'))
            order by d.due_at limit 1
            """;

    private final Rows rows;

    NextDue(Rows rows) {
        this.rows = rows;
    }

    /**
     * @param owners who has its alerts, then whose case it is
     * @param team that may open the case
     */
    record Clock(Instant due, String about, List<UUID> owners, UUID team) {
        static Clock chosen(Instant due) {
            return new Clock(
                    due, "a clock due at the time you chose, of a case that nobody has", List.of(), Team.EVERYBODY);
        }
    }

    Clock of(String ruleId, Instant now) {
        return rows.first(NEXT, NextDue::clock, ruleId, now)
                .orElseGet(() -> new Clock(
                        now.plus(TOMORROW),
                        "a clock due in a day, of a case that nobody has: none runs now",
                        List.of(),
                        Team.EVERYBODY));
    }

    private static Clock clock(Rows.Row row) throws SQLException {
        return new Clock(
                row.at("due_at"),
                "the clock that is due next: "
                        + (row.orNull("about") == null
                                ? "case " + Words.reference(row.text("reference"))
                                : row.text("about")),
                Stream.of(row.id("holder"), row.id("assignee"))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                Optional.ofNullable(row.id("team_id")).orElse(Team.EVERYBODY));
    }
}
