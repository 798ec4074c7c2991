package org.redress.policy;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Whom a rule binds, where, and from when until when. */
@Embeddable
public class Scope {
    private String jurisdiction;
    private boolean needsLink;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] respondents;

    private boolean inForce;
    private @Nullable LocalDate effectiveFrom;
    private @Nullable LocalDate effectiveUntil;

    /**
     * @param inForce false for what is not law yet
     * @param from the first day, in UTC; null when it holds since before anybody here looked
     * @param until the first day on which it no longer holds, in UTC
     */
    record InForce(
            boolean inForce,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    Scope(Jurisdiction jurisdiction, boolean needsLink, Set<RespondentKind> respondents, InForce when) {
        this.jurisdiction = jurisdiction.code();
        this.needsLink = needsLink;
        this.respondents = respondents.stream().map(Enum::name).sorted().toArray(String[]::new);
        this.inForce = when.inForce();
        this.effectiveFrom = when.from();
        this.effectiveUntil = when.until();
    }

    @SuppressWarnings("NullAway.Init")
    protected Scope() {}

    public Jurisdiction jurisdiction() {
        return new Jurisdiction(jurisdiction);
    }

    /** {@return whether only a person with a link to the jurisdiction is proposed this rule} */
    public boolean needsLink() {
        return needsLink;
    }

    /** {@return the kinds it binds; empty means every kind} */
    public Set<RespondentKind> respondents() {
        return Arrays.stream(respondents).map(RespondentKind::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    public boolean inForce() {
        return inForce;
    }

    public Optional<LocalDate> effectiveFrom() {
        return Optional.ofNullable(effectiveFrom);
    }

    public Optional<LocalDate> effectiveUntil() {
        return Optional.ofNullable(effectiveUntil);
    }

    /** Whether its first day has come; before it, the version before it decides. */
    public boolean hasBegun(Instant at) {
        return effectiveFrom == null || !LocalDate.ofInstant(at, ZoneOffset.UTC).isBefore(effectiveFrom);
    }

    boolean covers(RespondentKind respondent) {
        return respondents.length == 0 || respondents().contains(respondent);
    }

    boolean reaches(Set<String> countries) {
        return !needsLink || jurisdiction().isLinkedToAny(countries);
    }

    /** A rule applies only to what is received on or after its first day and before its end. */
    public boolean isEffective(Instant received) {
        LocalDate day = LocalDate.ofInstant(received, ZoneOffset.UTC);
        return inForce && hasBegun(received) && (effectiveUntil == null || day.isBefore(effectiveUntil));
    }
}
