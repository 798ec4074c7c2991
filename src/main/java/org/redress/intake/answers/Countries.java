package org.redress.intake.answers;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.redress.web.Language;

/** The countries of ISO 3166-1 with their names, as CLDR has them. */
public final class Countries {
    private static final Set<String> CODES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    private static final Map<Language, List<Country>> SORTED = new ConcurrentHashMap<>();

    private Countries() {}

    /** @param code ISO 3166-1 alpha-2 */
    public record Country(String code, String name) {}

    public static boolean exists(String code) {
        return CODES.contains(code);
    }

    /** {@return all of them by name, in the order that readers of the language expect} */
    public static List<Country> in(Language language) {
        return SORTED.computeIfAbsent(language, Countries::sorted);
    }

    /** {@return the name of a country, or of the union {@code EU}; the empty word for an unknown code} */
    public static String name(String code, Language language) {
        return exists(code) || code.equals("EU")
                ? ULocale.getDisplayCountry("und-" + code, ULocale.forLocale(language.locale()))
                : "";
    }

    private static List<Country> sorted(Language language) {
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new Country(code, name(code, language)))
                .sorted(Comparator.comparing(Country::name, Collator.getInstance(language.locale())))
                .toList();
    }
}
