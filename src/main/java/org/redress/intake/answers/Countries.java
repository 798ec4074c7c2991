package org.redress.intake.answers;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The countries of ISO 3166-1 with their names. */
public final class Countries {
    private static final Set<String> CODES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private Countries() {}

    /** @param code ISO 3166-1 alpha-2 */
    public record Country(String code, String name) {}

    public static boolean exists(String code) {
        return CODES.contains(code);
    }

    /** {@return all of them by name, in the given language} */
    public static List<Country> in(String language) {
        Locale locale = Locale.forLanguageTag(language);
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new Country(code, name(code, locale)))
                .sorted(Comparator.comparing(Country::name, Collator.getInstance(locale)))
                .toList();
    }

    /** {@return the name, or the empty word for an unknown code} */
    public static String name(String code, Locale locale) {
        return exists(code) ? new Locale.Builder().setRegion(code).build().getDisplayCountry(locale) : "";
    }
}
