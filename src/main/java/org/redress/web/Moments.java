package org.redress.web;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Instants, spans of time and numbers in the language of the page, as CLDR has them. Instants are in UTC; a script adds
 * the reader's own time beside them.
 */
public final class Moments {
    private static final Style ENGLISH = Style.of(Language.ENGLISH);
    private static final Map<String, Style> STYLES =
            Stream.of(Language.values()).collect(Collectors.toMap(Language::tag, Style::of));

    private static final int KEPT = 2_000;
    private static final Map<Minute, String> WRITTEN = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Minute, String> eldest) {
            return size() > KEPT;
        }
    });

    private Moments() {}

    /** {@return such as {@code 3 June 2026, 14:10 UTC}, in the language of the request} */
    @TemplateExtension
    public static String inUtc(Instant instant) {
        return inUtc(instant, Languages.now());
    }

    /** {@return such as {@code 3 June 2026, 14:10 UTC}} */
    public static String inUtc(Instant instant, String language) {
        Instant minute = instant.truncatedTo(ChronoUnit.MINUTES);
        return WRITTEN.computeIfAbsent(new Minute(minute, language), Minute::written);
    }

    /** {@return the same as a {@code <time>}, to which a script adds the reader's own time} */
    @TemplateExtension
    public static RawString shown(Instant instant) {
        String language = Languages.now();
        return new RawString(
                "<bdi><time datetime=\"" + machine(instant) + "\">" + inUtc(instant, language) + "</time></bdi>");
    }

    /** {@return for {@code <time datetime>}, to the second} */
    @TemplateExtension
    public static String machine(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** {@return such as {@code 1 day, 4 hours} or {@code 40 minutes}; never less than a minute} */
    public static String words(Duration span, String language) {
        Measure days = new Measure(span.toDays(), MeasureUnit.DAY);
        Measure hours = new Measure(span.toHoursPart(), MeasureUnit.HOUR);
        Measure minutes = new Measure(span.toMinutesPart(), MeasureUnit.MINUTE);
        Stream<Measure> two = span.toDays() > 0 ? Stream.of(days, hours) : Stream.of(hours, minutes);
        Measure[] given = two.filter(each -> each.getNumber().longValue() > 0).toArray(Measure[]::new);
        Measure[] shown = given.length > 0 ? given : new Measure[] {new Measure(1, MeasureUnit.MINUTE)};
        return style(language).span().formatMeasures(shown);
    }

    static String number(Number number, String language) {
        return style(language).number().format(number).toString();
    }

    /** A minute in a language: a page with many clocks says few of them many times. */
    private record Minute(Instant at, String language) {
        String written() {
            Style style = style(language);
            return Texts.text(
                    language, "moment", style.date().format(at), style.time().format(at));
        }
    }

    private static Style style(String language) {
        return STYLES.getOrDefault(language, ENGLISH);
    }

    /** How one language writes them; all four can be shared between threads. */
    private record Style(
            DateTimeFormatter date, DateTimeFormatter time, MeasureFormat span, LocalizedNumberFormatter number) {
        static Style of(Language language) {
            Locale locale = language.locale();
            return new Style(
                    inUtc(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG), locale),
                    inUtc(DateTimeFormatter.ofPattern("HH:mm"), locale),
                    MeasureFormat.getInstance(locale, MeasureFormat.FormatWidth.WIDE),
                    NumberFormatter.withLocale(locale));
        }

        private static DateTimeFormatter inUtc(DateTimeFormatter pattern, Locale locale) {
            return pattern.withLocale(locale).withZone(ZoneOffset.UTC);
        }
    }
}
