package org.redress.desk.casepage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.redress.cases.CaseTeams;
import org.redress.staff.Role;
import org.redress.staff.SignedInStaff;
import org.redress.staff.team.Team;
import org.redress.staff.team.Teams;

/** Whose eyes a case is for. */
@ApplicationScoped
class TeamViews {
    private final CaseTeams cases;
    private final Teams teams;
    private final SignedInStaff staff;

    TeamViews(CaseTeams cases, Teams teams, SignedInStaff staff) {
        this.cases = cases;
        this.teams = teams;
        this.staff = staff;
    }

    /**
     * The team of a case.
     *
     * @param name empty where there is but one team
     * @param others where whoever looks may move it to
     */
    record TeamView(String name, List<Choices.Choice> others) {}

    TeamView of(UUID caseId) {
        List<Team> all = teams.all();
        if (all.size() < 2) {
            return new TeamView("", List.of());
        }
        UUID its = cases.of(caseId);
        String name = all.stream()
                .filter(team -> team.id().equals(its))
                .map(Team::name)
                .findFirst()
                .orElse("");
        List<Choices.Choice> others = all.stream()
                .filter(team -> staff.is(Role.SUPERVISOR) && !team.id().equals(its))
                .map(team -> new Choices.Choice(team.id().toString(), team.name()))
                .toList();
        return new TeamView(name, others);
    }
}
