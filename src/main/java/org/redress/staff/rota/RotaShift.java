package org.redress.staff.rota;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A shift as the rota keeps it. It is never changed, only taken off. */
@Entity
public class RotaShift {
    @Id
    private UUID id;

    private UUID member;
    private String zone;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] weekdays;

    private int fromMinute;
    private int untilMinute;
    private @Nullable LocalDate firstDay;
    private @Nullable LocalDate lastDay;
    private UUID addedBy;
    private Instant addedAt;
    private @Nullable UUID removedBy;
    private @Nullable Instant removedAt;

    @SuppressWarnings("NullAway.Init")
    protected RotaShift() {}

    public UUID id() {
        return id;
    }

    public Shift shift() {
        return new Shift(
                member,
                Minutes.hours(fromMinute, untilMinute, zone),
                new Days(
                        Arrays.stream(weekdays).map(DayOfWeek::valueOf).collect(Collectors.toUnmodifiableSet()),
                        firstDay,
                        lastDay));
    }

    public UUID addedBy() {
        return addedBy;
    }

    public Instant addedAt() {
        return addedAt;
    }

    boolean isRemoved() {
        return removedAt != null;
    }

    void remove(UUID by, Instant now) {
        removedBy = by;
        removedAt = now;
    }
}
