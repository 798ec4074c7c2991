package org.redress.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.redress.NotAcceptable;
import org.redress.NotFound;
import org.redress.NotPossibleNow;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.staff.MemberLeft;
import org.redress.staff.team.Sight;
import org.redress.staff.team.Team;
import org.redress.staff.team.TeamLeft;
import org.redress.staff.team.Teams;

/** Which team a case belongs to: it says who may see it, and nothing of the case itself. */
@ApplicationScoped
@Transactional
public class CaseTeams {
    private static final String THEIRS = """
            select id from case_file where assignee = :member and team_id = :team and status not in ('SEALED', 'ERASED', 'SANDBOX')
            order by id for update
            """;

    @Inject
    EntityManager em;

    @Inject
    CaseFiles caseFiles;

    @Inject
    Teams teams;

    @Inject
    Sight sight;

    @Inject
    Notes notes;

    @Inject
    Audit audit;

    /** {@return the team of a case} */
    public UUID of(UUID caseId) {
        List<?> found = em.createNativeQuery("select team_id from case_file where id = :case", UUID.class)
                .setParameter("case", caseId)
                .getResultList();
        return found.stream().map(UUID.class::cast).findFirst().orElseThrow(() -> new NotFound("case"));
    }

    /** {@return whether the case is of a team that whoever is signed in sees} */
    public boolean isSeen(UUID caseId) {
        return sight.limit().isEmpty() || sight.sees(of(caseId));
    }

    /**
     * {@return whether this member could work on the case: it is of a team of theirs, or they are a supervisor}
     *
     * @throws NotFound for a case that is sealed, which is nobody's to work on
     */
    public boolean isOpenTo(UUID member, UUID caseId) {
        if (caseFiles.get(caseId).status() == CaseStatus.SEALED) {
            throw new NotFound("case");
        }
        return reaches(member, caseId);
    }

    /** {@return the same of a sealed case too: for what names nothing of it, such as a platform that owes an answer} */
    public boolean reaches(UUID member, UUID caseId) {
        return teams.reaches(member, of(caseId));
    }

    /** Who is not of the team any more has its cases no more: others would take them for cared for. */
    void on(@Observes TeamLeft left) {
        left.members().stream()
                .filter(member -> !teams.reaches(member, left.team()))
                .forEach(member -> takeFrom(member, left));
    }

    /** The same of every team, for whoever left the house. */
    void on(@Observes MemberLeft gone) {
        teams.all().forEach(team -> takeFrom(gone.member(), new TeamLeft(team.id(), Set.of(), gone.by(), gone.at())));
    }

    private void takeFrom(UUID member, TeamLeft left) {
        List<UUID> theirs = em.createNativeQuery(THEIRS, UUID.class)
                .setParameter("team", left.team())
                .setParameter("member", member)
                .getResultList();
        for (UUID id : theirs) {
            caseFiles.lock(id).assignTo(null);
            audit.record(left.by(), "case.assigned", Subject.of("case", id, id), Map.of("to", "nobody"), left.at());
        }
    }

    /**
     * From now on the case is for the eyes of that team. Whoever had it and is not in it has it no more. The reason is
     * kept sealed, as a note between colleagues.
     *
     * @throws NotAcceptable when there is no such team
     * @throws NotPossibleNow when it is that team's already
     */
    public void move(UUID caseId, UUID teamId, String why, UUID by, Instant now) {
        Team team =
                teams.findByIdOptional(teamId).orElseThrow(() -> new NotAcceptable("team", "Choose one of the teams."));
        CaseFile file = caseFiles.lock(caseId);
        UUID before = of(caseId);
        if (before.equals(teamId)) {
            throw new NotPossibleNow("already-there", "It is this team's already.");
        }
        file.assignee().filter(owner -> !teams.reaches(owner, teamId)).ifPresent(owner -> file.assignTo(null));
        em.createNativeQuery("update case_file set team_id = :team where id = :case")
                .setParameter("team", teamId)
                .setParameter("case", caseId)
                .executeUpdate();
        notes.write(caseId, by, "Moved to the team " + team.name() + ": " + why, now);
        Map<String, String> details = Map.of("from", before.toString(), "to", teamId.toString());
        audit.record(Actor.staff(by), "case.moved-to-team", Subject.of("case", caseId, caseId), details, now);
    }
}
