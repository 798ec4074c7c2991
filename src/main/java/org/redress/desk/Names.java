package org.redress.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.redress.audit.Actor;
import org.redress.platform.Platform;
import org.redress.platform.Platforms;
import org.redress.staff.StaffMember;
import org.redress.staff.StaffMembers;

/** Who did something, by name. */
@ApplicationScoped
public class Names {
    private final StaffMembers members;
    private final Platforms platforms;

    Names(StaffMembers members, Platforms platforms) {
        this.members = members;
        this.platforms = platforms;
    }

    public String of(Actor actor) {
        return switch (actor.kind()) {
            case STAFF -> ofMember(UUID.fromString(actor.id()));
            case PLATFORM -> ofPlatform(UUID.fromString(actor.id()));
            case PERSON -> "The person";
            case SYSTEM -> "Redress";
            case PUBLIC -> "Somebody";
        };
    }

    public String ofMember(UUID id) {
        return members.findByIdOptional(id).map(StaffMember::name).orElse("A former colleague");
    }

    public String ofPlatform(UUID id) {
        return platforms.findByIdOptional(id).map(Platform::name).orElse("A platform");
    }
}
