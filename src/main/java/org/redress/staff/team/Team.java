package org.redress.staff.team;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.redress.NotPossibleNow;

/** A team; a case belongs to exactly one. */
@Entity
public class Team {
    /** The team of every case that nobody moved: everybody is in it, and it has no list of members. */
    public static final UUID EVERYBODY = new UUID(0, 0xA1);

    @Id
    private UUID id;

    private String name;

    @ElementCollection
    @CollectionTable(name = "team_member", joinColumns = @JoinColumn(name = "team_id"))
    @Column(name = "member_id")
    private Set<UUID> members = new HashSet<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Team() {}

    Team(UUID id, String name) {
        this.id = id;
        this.name = name;
    }

    /** @throws NotPossibleNow for everybody's team */
    void become(String newName, Set<UUID> newMembers) {
        if (id.equals(EVERYBODY)) {
            throw new NotPossibleNow("everybody", "This team is everybody: it has no list.");
        }
        name = newName;
        members.retainAll(newMembers);
        members.addAll(newMembers);
    }

    void lose(UUID member) {
        members.remove(member);
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** Ids of members of staff; none for everybody's team. */
    public Set<UUID> members() {
        return Set.copyOf(members);
    }

    public int version() {
        return version;
    }
}
