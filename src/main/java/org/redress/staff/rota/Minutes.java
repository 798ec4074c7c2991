package org.redress.staff.rota;

import java.time.LocalTime;
import java.time.ZoneId;

/** Local times as the database keeps them: minutes since midnight, which no driver moves into another zone. */
final class Minutes {
    private static final int AN_HOUR = 60;

    private Minutes() {}

    static int of(LocalTime time) {
        return time.getHour() * AN_HOUR + time.getMinute();
    }

    static LocalHours hours(int from, int until, String zone) {
        return new LocalHours(time(from), time(until), ZoneId.of(zone));
    }

    private static LocalTime time(int minute) {
        return LocalTime.of(minute / AN_HOUR, minute % AN_HOUR);
    }
}
