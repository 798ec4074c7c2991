package org.redress.desk.rota;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.redress.desk.Colleagues;

/**
 * The rota as one member sees it, in their own zone.
 *
 * @param kept whether there is any shift at all
 * @param now who is on duty now
 * @param unreached who is on duty now though nothing reaches them
 * @param gaps how often nobody is on duty within the week
 */
public record RotaView(
        String zone,
        boolean kept,
        List<String> now,
        List<String> unreached,
        int gaps,
        List<Stretch> week,
        List<Standing> shifts,
        List<Colleagues.Colleague> colleagues) {
    /** A time in which the same people are on duty. */
    public record Stretch(String from, String until, String length, String who, boolean gap) {}

    /** A shift that stands. */
    public record Standing(String id, String member, String hours, String zone, String days, String dates) {}

    /** A day of the week in the form. */
    public record Weekday(String value, String words) {}

    public List<Weekday> weekdays() {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new Weekday(day.name(), day.getDisplayName(TextStyle.FULL, Locale.UK)))
                .toList();
    }

    public List<String> zones() {
        return Zones.all();
    }
}
