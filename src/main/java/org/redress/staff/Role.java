package org.redress.staff;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a member of staff may do; the names are the realm roles of Keycloak, in lower case there. */
public enum Role {
    CASEWORKER,
    SUPERVISOR,
    SAFEGUARDING,
    ADMIN,
    AUDITOR;

    /** {@return the role's name in Keycloak} */
    public String realmName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param realmNames roles of the realm; those that are not ours are left out */
    static Set<Role> among(Set<String> realmNames) {
        return Arrays.stream(values())
                .filter(role -> realmNames.contains(role.realmName()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
