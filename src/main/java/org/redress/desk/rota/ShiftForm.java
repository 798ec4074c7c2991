package org.redress.desk.rota;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.redress.NotAcceptable;
import org.redress.staff.rota.Days;
import org.redress.staff.rota.LocalHours;
import org.redress.staff.rota.Shift;

/** A shift as it was typed. */
public class ShiftForm {
    @FormParam("member")
    @DefaultValue("")
    String member = "";

    @FormParam("zone")
    @DefaultValue("")
    String zone = "";

    @FormParam("days")
    List<String> days = List.of();

    @FormParam("from")
    @DefaultValue("")
    String from = "";

    @FormParam("until")
    @DefaultValue("")
    String until = "";

    @FormParam("first")
    @DefaultValue("")
    String first = "";

    @FormParam("last")
    @DefaultValue("")
    String last = "";

    /** @throws NotAcceptable with everything that cannot be read */
    Shift shift() {
        Map<String, String> wrong = new TreeMap<>();
        ZoneId known = Zones.parse(zone).orElse(ZoneOffset.UTC);
        if (Zones.parse(zone).isEmpty()) {
            wrong.put("zone", "Choose a time zone.");
        }
        LocalTime begins = TypedTime.time("from", from, wrong);
        LocalTime ends = TypedTime.time("until", until, wrong);
        LocalDate firstDay = TypedTime.date("first", first, wrong);
        LocalDate lastDay = TypedTime.date("last", last, wrong);
        if (!wrong.isEmpty()) {
            throw new NotAcceptable(wrong);
        }
        return new Shift(whose(), new LocalHours(begins, ends, known), new Days(weekdays(), firstDay, lastDay));
    }

    private UUID whose() {
        try {
            return UUID.fromString(member);
        } catch (IllegalArgumentException nobody) {
            return new UUID(0, 0);
        }
    }

    private Set<DayOfWeek> weekdays() {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> days.contains(day.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    Map<String, String> typed() {
        return Map.of(
                "member",
                member,
                "zone",
                zone,
                "days",
                String.join(" ", days),
                "from",
                from,
                "until",
                until,
                "first",
                first,
                "last",
                last);
    }
}
