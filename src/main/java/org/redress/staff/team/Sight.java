package org.redress.staff.team;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.redress.staff.Role;
import org.redress.staff.SignedInStaff;

/** Which cases whoever is signed in sees, by team: the one place that decides it. */
@ApplicationScoped
public class Sight {
    private final SignedInStaff staff;
    private final Teams teams;

    Sight(SignedInStaff staff, Teams teams) {
        this.staff = staff;
        this.teams = teams;
    }

    /** {@return the teams that they see, or none when nothing is kept from them} */
    public Set<UUID> limit() {
        if (staff.is(Role.SUPERVISOR) || staff.is(Role.AUDITOR)) {
            return Set.of();
        }
        Set<UUID> theirs = teams.of(staff.member().id());
        return theirs.size() < teams.count() ? theirs : Set.of();
    }

    /** {@return the ids as PostgreSQL writes an array of them} */
    public static String array(Set<UUID> teams) {
        return teams.stream().map(UUID::toString).sorted().collect(Collectors.joining(",", "{", "}"));
    }

    public boolean sees(UUID team) {
        Set<UUID> limit = limit();
        return limit.isEmpty() || limit.contains(team);
    }
}
