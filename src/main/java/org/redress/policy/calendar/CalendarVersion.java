package org.redress.policy.calendar;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.redress.policy.Making;

/** Which days a calendar works. Never changed: a calendar that changes gets a further version. */
@Entity
public class CalendarVersion {
    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.EAGER, optional = false)
    private NamedCalendar calendar;

    private int version;
    private String zone;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] weekend;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private LocalDate[] holidays;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] holidayNames;

    @Embedded
    private @Nullable Making making;

    @SuppressWarnings("NullAway.Init")
    protected CalendarVersion() {}

    CalendarVersion(NamedCalendar calendar, int version, CalendarText text, Making making) {
        this.id = UUID.randomUUID();
        this.calendar = calendar;
        this.version = version;
        this.zone = text.zone().getId();
        this.weekend = text.weekend().stream().map(Enum::name).toArray(String[]::new);
        this.holidays = text.holidays().keySet().toArray(LocalDate[]::new);
        this.holidayNames = text.holidays().values().toArray(String[]::new);
        this.making = making;
    }

    public UUID id() {
        return id;
    }

    public NamedCalendar calendar() {
        return calendar;
    }

    public int version() {
        return version;
    }

    public CalendarText text() {
        TreeMap<LocalDate, String> named = new TreeMap<>();
        for (int i = 0; i < holidays.length; i++) {
            named.put(holidays[i], holidayNames[i]);
        }
        return new CalendarText(
                ZoneId.of(zone), Arrays.stream(weekend).map(DayOfWeek::valueOf).collect(Collectors.toSet()), named);
    }

    /** {@return who wrote it at the desk, when and why; empty for what came with Redress} */
    public Optional<Making> making() {
        return Optional.ofNullable(making);
    }
}
