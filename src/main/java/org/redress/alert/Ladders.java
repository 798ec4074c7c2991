package org.redress.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.redress.policy.Ladder;

/** The ladders of rule versions, asked anew for each batch: a supervisor may change them, and every node must notice. */
@ApplicationScoped
class Ladders {
    private static final String READ = "select id, ladder from rule_version where id = any (?)";

    Map<UUID, Ladder> of(Collection<UUID> ruleVersions, Connection connection) throws SQLException {
        Map<UUID, Ladder> ladders = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(READ)) {
            query.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", ruleVersions.stream().distinct().toArray()));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    ladders.put(rows.getObject(1, UUID.class), Ladder.parse(rows.getString(2)));
                }
            }
        }
        return ladders;
    }

    Ladder of(UUID ruleVersion, Connection connection) throws SQLException {
        Ladder ladder = of(java.util.List.of(ruleVersion), connection).get(ruleVersion);
        if (ladder == null) {
            throw new IllegalStateException("a rule version without a row");
        }
        return ladder;
    }
}
