package org.redress.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.redress.policy.Ladder;

/** The ladder of each rule version, read once: a version never changes, a change is a new version. */
@ApplicationScoped
class Ladders {
    private final Map<UUID, Ladder> known = new ConcurrentHashMap<>();

    Ladder of(UUID ruleVersion, Connection connection) throws SQLException {
        Ladder ladder = known.get(ruleVersion);
        if (ladder == null) {
            ladder = read(ruleVersion, connection);
            known.put(ruleVersion, ladder);
        }
        return ladder;
    }

    private static Ladder read(UUID ruleVersion, Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select ladder from rule_version where id = ?")) {
            query.setObject(1, ruleVersion);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return Ladder.parse(row.getString(1));
            }
        }
    }
}
