package org.redress.staff.team;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.redress.NotAcceptable;
import org.redress.NotFound;
import org.redress.NotPossibleNow;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.staff.MemberLeft;
import org.redress.staff.Role;
import org.redress.staff.StaffMembers;

/** The teams, kept by an admin. */
@ApplicationScoped
@Transactional
public class Teams implements PanacheRepositoryBase<Team, UUID> {
    private static final int LONGEST = 60;
    private static final String VISIBLE = """
            select t.id from team t where t.id = :everybody
            or exists (select from team_member m where m.team_id = t.id and m.member_id = :member)
            """;

    @Inject
    StaffMembers staff;

    @Inject
    Audit audit;

    @Inject
    Event<TeamLeft> left;

    /** {@return all of them, everybody's first, the others by name} */
    public List<Team> all() {
        return list("order by case when id = ?1 then 0 else 1 end, lower(name), id", Team.EVERYBODY);
    }

    /** {@return the ids of the teams that a caseworker is in, everybody's among them} */
    public Set<UUID> of(UUID member) {
        return Set.copyOf(getEntityManager()
                .createNativeQuery(VISIBLE, UUID.class)
                .setParameter("everybody", Team.EVERYBODY)
                .setParameter("member", member)
                .getResultList());
    }

    /** {@return whether this member works on cases of that team: as one of it, or because supervisors see all} */
    public boolean reaches(UUID member, UUID team) {
        return of(member).contains(team)
                || staff.findByIdOptional(member)
                        .filter(known -> known.roles().contains(Role.SUPERVISOR))
                        .isPresent();
    }

    /** @throws NotAcceptable without a name, with one that is too long, or one that another team has */
    public UUID make(String name, Actor by, Instant now) {
        UUID id = UUID.randomUUID();
        persistAndFlush(new Team(id, checked(name, id)));
        audit.record(by, "team.made", on(id), now);
        return id;
    }

    /**
     * Gives a team another name and other members.
     *
     * @param version the one that was looked at
     * @throws NotAcceptable as for a new one
     * @throws NotPossibleNow when somebody else changed it meanwhile, or it is everybody's
     */
    public void change(UUID id, int version, String name, Set<UUID> members, Actor by, Instant now) {
        Team team = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("team"));
        if (team.version() != version) {
            throw new NotPossibleNow("stale", "Somebody changed this team in the meantime. Look at it again.");
        }
        Set<UUID> before = team.members();
        team.become(checked(name, id), members);
        flush();
        Map<String, String> details = Map.of("joined", without(members, before), "left", without(before, members));
        audit.record(by, "team.changed", on(id), details, now);
        left.fire(new TeamLeft(id, minus(before, members), by, now));
    }

    /** Whoever left the house is in none of them. */
    void on(@Observes MemberLeft gone) {
        for (Team team : list("select t from Team t join t.members m where m = ?1", gone.member())) {
            team.lose(gone.member());
            Map<String, String> details =
                    Map.of("joined", "", "left", gone.member().toString());
            audit.record(gone.by(), "team.changed", on(team.id()), details, gone.at());
        }
    }

    private String checked(String typed, UUID id) {
        String name = typed.strip();
        if (name.isEmpty() || name.length() > LONGEST) {
            throw new NotAcceptable("name", "Give the team a name of at most " + LONGEST + " letters.");
        }
        if (count("lower(name) = lower(?1) and id <> ?2", name, id) > 0) {
            throw new NotAcceptable("name", "Another team has this name.");
        }
        return name;
    }

    private static Set<UUID> minus(Set<UUID> some, Set<UUID> others) {
        Set<UUID> rest = new TreeSet<>(some);
        rest.removeAll(others);
        return rest;
    }

    private static String without(Set<UUID> some, Set<UUID> others) {
        return minus(some, others).stream().map(UUID::toString).collect(Collectors.joining(" "));
    }

    private static Subject on(UUID id) {
        return new Subject("team", id.toString(), null);
    }
}
