package org.redress.alert.calling;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.redress.policy.Rung;
import org.redress.staff.Role;

/**
 * Chooses whom a rung calls (rule 13). A warning and a miss are for whose case it is and for whoever is on duty; with
 * nobody awake on duty, for the supervisors. What came back is for the same, and in nobody's case for the supervisors
 * too. The further rungs are for the supervisors, the second channel for the
 * admins too. Quiet hours hold a call back until they end, but never the last one: when all are quiet, all are called.
 */
public final class Calling {
    private Calling() {}

    /**
     * @param owners who has the alert, then whose case it is; the first who can be reached counts
     * @return nobody twice; nobody at all only when nobody can be reached
     */
    public static List<Call> calls(Rung rung, List<UUID> owners, Crew crew) {
        Set<Callee> wanted = new LinkedHashSet<>(first(rung, owners, crew));
        if (wanted.isEmpty()) {
            wanted.addAll(anybody(crew));
        }
        boolean someoneAwake = wanted.stream().anyMatch(Callee::isAwake);
        return wanted.stream()
                .map(callee -> new Call(callee.id(), someoneAwake ? callee.quietUntil() : null))
                .toList();
    }

    private static List<Callee> first(Rung rung, List<UUID> owners, Crew crew) {
        return switch (rung) {
            case REAPPEARED -> ownerOrSupervisorsAndDuty(owners, crew);
            case WARNING, MISSED -> ownerAndDuty(owners, crew);
            case SUPERVISORS, REGULATOR -> crew.those(member -> member.is(Role.SUPERVISOR));
            case SECOND_CHANNEL -> crew.those(member -> member.is(Role.SUPERVISOR) || member.is(Role.ADMIN));
        };
    }

    private static List<Callee> ownerOrSupervisorsAndDuty(List<UUID> owners, Crew crew) {
        List<Callee> wanted = ownerAndDuty(owners, crew);
        if (crew.firstOf(owners).isEmpty()) {
            wanted.addAll(crew.those(member -> member.is(Role.SUPERVISOR)));
        }
        return wanted;
    }

    private static List<Callee> ownerAndDuty(List<UUID> owners, Crew crew) {
        List<Callee> wanted = new ArrayList<>(crew.firstOf(owners));
        boolean ownerAwake = wanted.stream().anyMatch(Callee::isAwake);
        List<Callee> duty = duty(ownerAwake, crew);
        wanted.addAll(duty);
        boolean enough = duty.stream().anyMatch(Callee::isAwake) || (!crew.keepsRota() && ownerAwake);
        if (!enough) {
            wanted.addAll(crew.those(member -> member.is(Role.SUPERVISOR)));
        }
        return wanted;
    }

    /** Without a rota every caseworker is on duty for what nobody awake owns. */
    private static List<Callee> duty(boolean ownerAwake, Crew crew) {
        if (crew.keepsRota()) {
            return crew.those(Callee::onDuty);
        }
        return ownerAwake ? List.of() : crew.those(member -> member.is(Role.CASEWORKER));
    }

    /** An alert is never silenced for everyone. */
    private static List<Callee> anybody(Crew crew) {
        List<Callee> caseworkers = crew.those(member -> member.is(Role.CASEWORKER));
        return caseworkers.isEmpty() ? crew.those(member -> member.is(Role.ADMIN)) : caseworkers;
    }
}
