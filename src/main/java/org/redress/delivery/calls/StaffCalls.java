package org.redress.delivery.calls;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.redress.alert.RaisedAlert;
import org.redress.alert.calling.Call;
import org.redress.alert.calling.Calling;
import org.redress.alert.calling.Crew;
import org.redress.alert.calling.Crews;
import org.redress.staff.team.Team;

/** Writes the letters that alerts call for, however many were raised at once, in a handful of statements. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class StaffCalls {
    private static final String OWNERS = """
            select a.id, a.holder, c.assignee, coalesce(c.team_id, '%s') from alert a left join case_file c on c.id = a.case_id
            where a.id = any (?)
            """.formatted(Team.EVERYBODY);

    private final Crews crews;
    private final CallWriter writer;
    private final Session session;

    StaffCalls(Crews crews, CallWriter writer, Session session) {
        this.crews = crews;
        this.writer = writer;
        this.session = session;
    }

    /** One call of one alert. */
    record Called(RaisedAlert alert, Call call) {
        String topic() {
            return "alert." + String.valueOf(alert.rung()).toLowerCase(Locale.ROOT);
        }
    }

    /** The oldest due time first: so they leave. */
    public void call(List<RaisedAlert> raised, Instant now) {
        Crew crew = crews.at(now);
        if (raised.isEmpty() || crew.isEmpty()) {
            return;
        }
        session.flush();
        session.doWork(connection -> {
            Map<UUID, Whose> whose = whose(connection, raised);
            Map<UUID, Crew> byTeam = new HashMap<>();
            List<Called> calls = raised.stream()
                    .sorted(Comparator.comparing(RaisedAlert::dueAt).thenComparing(RaisedAlert::raisedAt))
                    .flatMap(alert -> {
                        Whose of = whose.getOrDefault(alert.id(), Whose.NOBODYS);
                        Crew theirs = byTeam.computeIfAbsent(of.team(), team -> crews.of(team, crew));
                        return Calling.calls(alert.rung(), of.owners(), theirs).stream()
                                .map(call -> new Called(alert, call));
                    })
                    .toList();
            writer.write(connection, calls, now);
        });
    }

    /** Who has an alert, then whose case it is; and the team that may open it. */
    private record Whose(List<UUID> owners, UUID team) {
        static final Whose NOBODYS = new Whose(List.of(), Team.EVERYBODY);
    }

    private static Map<UUID, Whose> whose(Connection connection, List<RaisedAlert> raised) throws SQLException {
        Map<UUID, Whose> whose = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(OWNERS)) {
            query.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", raised.stream().map(RaisedAlert::id).toArray()));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    Stream<UUID> both = Stream.of(rows.getObject(2, UUID.class), rows.getObject(3, UUID.class));
                    List<UUID> owners = both.filter(Objects::nonNull).distinct().toList();
                    whose.put(rows.getObject(1, UUID.class), new Whose(owners, rows.getObject(4, UUID.class)));
                }
            }
        }
        return whose;
    }
}
