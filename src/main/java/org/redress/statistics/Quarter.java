package org.redress.statistics;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Three months, made of whole weeks: a week of ISO 8601 belongs to the quarter that holds its Thursday, so that weeks
 * and quarters add up. All in UTC.
 */
public record Quarter(int year, int number) implements Comparable<Quarter> {
    private static final Pattern FORM = Pattern.compile("([0-9]{4})-Q([1-4])");
    private static final int MONTHS = 3;
    private static final int A_WEEK = 7;

    /** {@return the quarter that a request sent at that time counts in} */
    public static Quarter of(Instant at) {
        return ofThursday(monday(at).plusDays(DayOfWeek.THURSDAY.ordinal()));
    }

    /** {@return the quarter that is written like {@code 2026-Q4}; empty when it is not} */
    public static Optional<Quarter> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new Quarter(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2))))
                : Optional.empty();
    }

    /** {@return the week that a request sent at that time counts in, like {@code 2026-W45}} */
    public static String week(Instant at) {
        return week(monday(at));
    }

    /** {@return its first Monday, from midnight UTC} */
    public LocalDate begins() {
        return LocalDate.of(year, 1 + MONTHS * (number - 1), 1)
                .plusDays(DayOfWeek.THURSDAY.ordinal())
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** {@return the Monday on which the next one begins} */
    public LocalDate ends() {
        return next().begins();
    }

    /** {@return the last instant, exclusive} */
    public Instant endsAt() {
        return ends().atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    public Quarter next() {
        return number == IsoFields.QUARTER_OF_YEAR.range().getMaximum()
                ? new Quarter(year + 1, 1)
                : new Quarter(year, number + 1);
    }

    public Quarter previous() {
        return number == 1
                ? new Quarter(year - 1, (int) IsoFields.QUARTER_OF_YEAR.range().getMaximum())
                : new Quarter(year, number - 1);
    }

    /** {@return its thirteen or fourteen weeks, the oldest first, like {@code 2026-W45}} */
    public List<String> weeks() {
        return Stream.iterate(begins(), monday -> monday.isBefore(ends()), monday -> monday.plusDays(A_WEEK))
                .map(Quarter::week)
                .toList();
    }

    @Override
    public int compareTo(Quarter other) {
        return begins().compareTo(other.begins());
    }

    /** {@return it, as tables and addresses write it: {@code 2026-Q4}} */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d-Q%d", year, number);
    }

    private static Quarter ofThursday(LocalDate thursday) {
        return new Quarter(thursday.getYear(), thursday.get(IsoFields.QUARTER_OF_YEAR));
    }

    private static LocalDate monday(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static String week(LocalDate monday) {
        return String.format(
                Locale.ROOT,
                "%d-W%02d",
                monday.get(IsoFields.WEEK_BASED_YEAR),
                monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
