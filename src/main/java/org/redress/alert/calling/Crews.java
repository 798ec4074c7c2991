package org.redress.alert.calling;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.redress.staff.StaffMember;
import org.redress.staff.StaffMembers;
import org.redress.staff.rota.Quiet;
import org.redress.staff.rota.QuietTimes;
import org.redress.staff.rota.Rota;
import org.redress.staff.rota.RotaShifts;
import org.redress.staff.team.Team;
import org.redress.staff.team.Teams;

/** Reads who could be called at an instant: a few short queries, however many alerts there are. */
@ApplicationScoped
public class Crews {
    private final StaffMembers members;
    private final RotaShifts shifts;
    private final QuietTimes quietTimes;
    private final OtherWay otherWay;
    private final Teams teams;

    Crews(StaffMembers members, RotaShifts shifts, QuietTimes quietTimes, OtherWay otherWay, Teams teams) {
        this.members = members;
        this.shifts = shifts;
        this.quietTimes = quietTimes;
        this.otherWay = otherWay;
        this.teams = teams;
    }

    public Crew at(Instant now) {
        Rota rota = shifts.rota();
        Set<UUID> onDuty = rota.onDuty(now);
        Map<UUID, Quiet> quiet = quietTimes.all();
        List<Callee> all = members.list("mailOn and email is not null or id in ?1", otherWay.reaches()).stream()
                .filter(member -> !member.hasLeft())
                .map(member -> callee(member, onDuty, quiet, now))
                .toList();
        return new Crew(all, rota.isKept());
    }

    /** {@return those of {@code crew} who are called about a case of this team} */
    public Crew of(UUID team, Crew crew) {
        return team.equals(Team.EVERYBODY)
                ? crew
                : crew.of(teams.findByIdOptional(team).map(Team::members).orElse(Set.of()));
    }

    private static Callee callee(StaffMember member, Set<UUID> onDuty, Map<UUID, Quiet> quiet, Instant now) {
        return new Callee(
                member.id(),
                member.roles(),
                true,
                onDuty.contains(member.id()),
                Optional.ofNullable(quiet.get(member.id()))
                        .flatMap(hours -> hours.endsAfter(now))
                        .orElse(null));
    }
}
