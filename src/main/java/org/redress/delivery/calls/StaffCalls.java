package org.redress.delivery.calls;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
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

/** Writes the letters that alerts call for, however many were raised at once, in a handful of statements. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class StaffCalls {
    private static final String OWNERS = """
            select a.id, a.holder, c.assignee from alert a join case_file c on c.id = a.case_id
            where a.id = any (?) and (a.holder is not null or c.assignee is not null)
            """;

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
            Map<UUID, List<UUID>> owners = owners(connection, raised);
            List<Called> calls = raised.stream()
                    .sorted(Comparator.comparing(RaisedAlert::dueAt).thenComparing(RaisedAlert::raisedAt))
                    .flatMap(alert ->
                            Calling.calls(alert.rung(), owners.getOrDefault(alert.id(), List.of()), crew).stream()
                                    .map(call -> new Called(alert, call)))
                    .toList();
            writer.write(connection, calls, now);
        });
    }

    private static Map<UUID, List<UUID>> owners(Connection connection, List<RaisedAlert> raised) throws SQLException {
        Map<UUID, List<UUID>> owners = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(OWNERS)) {
            query.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", raised.stream().map(RaisedAlert::id).toArray()));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    Stream<UUID> both = Stream.of(rows.getObject(2, UUID.class), rows.getObject(3, UUID.class));
                    owners.put(
                            rows.getObject(1, UUID.class),
                            new ArrayList<>(
                                    both.filter(Objects::nonNull).distinct().toList()));
                }
            }
        }
        return owners;
    }
}
