package org.redress.staff;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff as Keycloak last showed them to us; the id is Keycloak's. Whoever notes what Keycloak says writes
 * nothing else, so that what the member chose meanwhile stays chosen, and the other way round.
 */
@Entity
@DynamicUpdate
public class StaffMember {
    private static final Duration SEEN_GRAIN = Duration.ofDays(1);

    @Id
    private UUID id;

    private String name;

    private @Nullable String email;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] roles;

    private boolean mailOn = true;
    private boolean keysOn = true;
    private Instant seenAt;

    StaffMember(UUID id, Profile profile, Instant now) {
        this.id = id;
        this.name = profile.name();
        this.email = profile.email();
        this.roles = names(profile.roles());
        this.seenAt = now;
    }

    @SuppressWarnings("NullAway.Init")
    protected StaffMember() {}

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** Where alerts go by mail, if anywhere. */
    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    /** Whether this member wants letters for alerts. */
    public boolean isMailOn() {
        return mailOn;
    }

    /** Whether single keys do something at the desk for this member. */
    public boolean isKeysOn() {
        return keysOn;
    }

    void turnKeys(boolean on) {
        keysOn = on;
    }

    void turnMail(boolean on) {
        mailOn = on;
    }

    public Set<Role> roles() {
        return Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether somebody said that their account is closed, and they did not sign in since. */
    public boolean hasLeft() {
        return roles.length == 0;
    }

    void leave() {
        roles = new String[0];
    }

    /** {@return when they were last at the desk, to the day} */
    public Instant seenAt() {
        return seenAt;
    }

    /** Takes over what Keycloak says now; the time only once a day, so that reading pages does not write. */
    void seen(Profile profile, Instant now) {
        boolean changed = !profile.equals(new Profile(name, email, roles()));
        if (changed || seenAt.plus(SEEN_GRAIN).isBefore(now)) {
            name = profile.name();
            email = profile.email();
            roles = names(profile.roles());
            seenAt = now;
        }
    }

    private static String[] names(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().toArray(String[]::new);
    }

    /** What the identity provider says of somebody. */
    record Profile(String name, @Nullable String email, Set<Role> roles) {}
}
