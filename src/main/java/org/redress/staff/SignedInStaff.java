package org.redress.staff;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.redress.NotFound;
import org.redress.audit.Actor;

/** Who of the staff is asking: the one class that sees the security identity. */
@RequestScoped
public class SignedInStaff {
    private final SecurityIdentity identity;
    private final StaffMembers members;
    private final InstantSource time;
    private @Nullable StaffMember member;

    SignedInStaff(SecurityIdentity identity, StaffMembers members, InstantSource time) {
        this.identity = identity;
        this.members = members;
        this.time = time;
    }

    /** @throws NotFound when nobody of the staff is signed in */
    public StaffMember member() {
        if (member == null) {
            if (identity.isAnonymous() || Role.among(identity.getRoles()).isEmpty()) {
                throw new NotFound("member of staff");
            }
            member = members.seen(id(), profile(), time.instant());
        }
        return member;
    }

    public Actor actor() {
        return Actor.staff(member().id());
    }

    public boolean is(Role role) {
        return identity.hasRole(role.realmName());
    }

    private UUID id() {
        Principal principal = identity.getPrincipal();
        if (principal instanceof JsonWebToken token) {
            return UUID.fromString(token.getSubject());
        }
        // Without a token (tests sign in by name alone) the same name is always the same member.
        return UUID.nameUUIDFromBytes(principal.getName().getBytes(StandardCharsets.UTF_8));
    }

    private StaffMember.Profile profile() {
        Principal principal = identity.getPrincipal();
        if (principal instanceof JsonWebToken token) {
            String name = token.getClaim("name");
            return new StaffMember.Profile(
                    name == null ? token.getName() : name, token.getClaim("email"), Role.among(identity.getRoles()));
        }
        return new StaffMember.Profile(principal.getName(), null, Role.among(identity.getRoles()));
    }
}
