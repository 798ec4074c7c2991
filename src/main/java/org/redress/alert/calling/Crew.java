package org.redress.alert.calling;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

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

    public boolean isEmpty() {
        return members.isEmpty();
    }
}
