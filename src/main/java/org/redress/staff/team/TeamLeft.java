package org.redress.staff.team;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.redress.audit.Actor;

/** Some members are not in a team any more. */
public record TeamLeft(UUID team, Set<UUID> members, Actor by, Instant at) {
    public TeamLeft {
        members = Set.copyOf(members);
    }
}
