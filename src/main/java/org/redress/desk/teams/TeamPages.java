package org.redress.desk.teams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.redress.NotFound;
import org.redress.desk.Colleagues;
import org.redress.desk.Frames;
import org.redress.desk.casepage.Kept;
import org.redress.staff.team.Team;
import org.redress.staff.team.Teams;
import org.redress.web.Answered;

/** Makes the pages about teams. */
@ApplicationScoped
class TeamPages {
    private final Teams teams;
    private final Colleagues colleagues;
    private final Frames frames;

    TeamPages(Teams teams, Colleagues colleagues, Frames frames) {
        this.teams = teams;
        this.colleagues = colleagues;
        this.frames = frames;
    }

    @Transactional
    public Response list(Kept kept, Instant now) {
        List<TeamsPage.Line> lines = teams.all().stream().map(this::line).toList();
        return Answered.with(kept.status(), new TeamsPage(frames.at(now), lines, kept));
    }

    /** @throws NotFound when there is none, or it is everybody's, which has nothing to change */
    @Transactional
    public Response one(UUID id, Kept kept, Instant now) {
        Team team = teams.findByIdOptional(id)
                .filter(known -> !known.id().equals(Team.EVERYBODY))
                .orElseThrow(() -> new NotFound("team"));
        List<TeamPage.Box> people = people().stream()
                .map(each -> new TeamPage.Box(each.id(), each.name(), in(team, each.id(), kept)))
                .toList();
        String name = kept.any() ? kept.typed("team", "name") : team.name();
        TeamPage.View view = new TeamPage.View(id.toString(), name, team.version(), people);
        return Answered.with(kept.status(), new TeamPage(frames.at(now), view, kept));
    }

    /** {@return who can be in a team} */
    List<Colleagues.Colleague> people() {
        return colleagues.all();
    }

    private TeamsPage.Line line(Team team) {
        boolean everybody = team.id().equals(Team.EVERYBODY);
        String members = team.members().stream().map(colleagues::name).sorted().collect(Collectors.joining(", "));
        return new TeamsPage.Line(team.id().toString(), team.name(), everybody, members);
    }

    private static boolean in(Team team, String id, Kept kept) {
        return kept.any() ? kept.chose("team", "member", id) : team.members().contains(UUID.fromString(id));
    }
}
