package org.redress.alert.calling;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.staff.Role;

/**
 * A member of staff at one instant.
 *
 * @param reachable whether anything but the desk reaches them: letters, or a webhook of theirs that works
 * @param quietUntil when their quiet hours end; null outside of them
 */
public record Callee(
        UUID id,
        Set<Role> roles,
        boolean reachable,
        boolean onDuty,
        @Nullable Instant quietUntil) {
    public Callee {
        roles = Set.copyOf(roles);
    }

    boolean is(Role role) {
        return roles.contains(role);
    }

    boolean isAwake() {
        return quietUntil == null;
    }
}
