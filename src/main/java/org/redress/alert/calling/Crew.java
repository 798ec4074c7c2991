package org.redress.alert.calling;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.redress.staff.Role;

/**
 * Everybody who could be called at one instant; who cannot be reached is left out.
 *
 * @param keepsRota whether the organisation keeps a rota at all
 */
public record Crew(List<Callee> members, boolean keepsRota) {
    public Crew {
        members = members.stream()
                .filter(Callee::reachable)
                .sorted(Comparator.comparing(Callee::id))
                .toList();
    }

    List<Callee> those(Predicate<Callee> which) {
        return members.stream().filter(which).toList();
    }

    /** {@return the first of {@code owners} who can be reached, alone, or nobody} */
    List<Callee> firstOf(Collection<UUID> owners) {
        return owners.stream()
                .flatMap(owner -> members.stream().filter(member -> member.id().equals(owner)))
                .limit(1)
                .toList();
    }

    /** {@return those of them who may open a team's cases; all when none of them could be reached} */
    public Crew of(Set<UUID> team) {
        List<Callee> some =
                those(member -> member.is(Role.SUPERVISOR) || member.is(Role.ADMIN) || team.contains(member.id()));
        return some.isEmpty() ? this : new Crew(some, keepsRota);
    }

    public boolean isEmpty() {
        return members.isEmpty();
    }
}
