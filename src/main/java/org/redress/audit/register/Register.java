package org.redress.audit.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.hibernate.Session;
import org.redress.audit.Entry;

/** The entries of the audit, the newest first. Each question walks one index from a keyset and stops after a page. */
@ApplicationScoped
@Transactional
public class Register {
    static final String LINES = """
            select e.id, e.at, e.actor_kind, e.actor_id, e.action, e.subject_kind, e.subject_id, e.case_id, e.details,
                s.position, s.chain
            from (select * from audit_entry e where (e.at, e.id) < (?, ?)%s
                and not exists (select from case_file c where c.id = e.case_id and c.status = 'SANDBOX') order by e.at desc, e.id desc limit ?) e
            left join audit_seal s on s.entry_id = e.id
            order by e.at desc, e.id desc
            """;

    /** One step along the index for each different action. */
    static final String ACTIONS = """
            with recursive step as (
                (select action from audit_entry order by action limit 1)
                union all
                select (select e.action from audit_entry e where e.action > step.action order by e.action limit 1)
                from step where step.action is not null)
            select action from step where action is not null
            """;

    private final Session session;

    Register(Session session) {
        this.session = session;
    }

    /** @param before only entries before this time and id */
    public List<Line> lines(Wish wish, Instant before, long id, int most) {
        List<Object> parameters = parameters(wish, before, id, most);
        return session.doReturningWork(connection -> read(connection, question(wish), parameters));
    }

    /** {@return every action that was ever recorded} */
    public List<String> actions() {
        return session.createNativeQuery(ACTIONS, String.class).getResultList();
    }

    static String question(Wish wish) {
        return String.format(LINES, wish.conditions());
    }

    static List<Object> parameters(Wish wish, Instant before, long id, int most) {
        List<Object> parameters = new ArrayList<>(List.of(before, id));
        parameters.addAll(wish.parameters());
        parameters.add(most);
        return parameters;
    }

    private static List<Line> read(Connection connection, String sql, List<Object> parameters) throws SQLException {
        try (PreparedStatement question = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                Object value = parameters.get(i);
                question.setObject(i + 1, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
            }
            try (ResultSet row = question.executeQuery()) {
                List<Line> lines = new ArrayList<>();
                while (row.next()) {
                    lines.add(line(row));
                }
                return lines;
            }
        }
    }

    private static Line line(ResultSet row) throws SQLException {
        byte[] chain = row.getBytes("chain");
        return new Line(
                row.getLong("id"),
                Entry.read(row),
                row.getObject("position", Long.class),
                chain == null ? "" : HexFormat.of().formatHex(chain));
    }
}
