package org.redress.desk.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.redress.desk.Colleagues;
import org.redress.desk.Rows;
import org.redress.desk.Words;
import org.redress.platform.Platforms;
import org.redress.removal.RemovalStatus;
import org.redress.web.Language;

/** What each filter can be set to, and what is said of a value that it cannot. */
@ApplicationScoped
class Filters {
    private static final String RULES = "select id value, name label from rule order by name, id";
    private final Rows rows;
    private final Platforms platforms;
    private final Colleagues colleagues;

    Filters(Rows rows, Platforms platforms, Colleagues colleagues) {
        this.rows = rows;
        this.platforms = platforms;
        this.colleagues = colleagues;
    }

    /** {@return every filter with its choices, those of {@code filter} chosen} */
    View of(Filter filter, Tab tab) {
        Map<By, List<Choice>> choices = choices();
        List<Field> fields = new ArrayList<>();
        List<Chip> chips = new ArrayList<>();
        for (By by : By.values()) {
            String value = filter.value(by);
            List<Choice> among = choices.getOrDefault(by, List.of(new Choice(By.ON, "")));
            fields.add(new Field(by.param(), by.label(), value, by.ticked(), among));
            if (filter.has(by)) {
                chips.add(chip(by, value, among, filter.without(by).path(tab)));
            }
        }
        return new View(fields, chips, filter.text());
    }

    private static Chip chip(By by, String value, List<Choice> among, String without) {
        return among.stream()
                .filter(choice -> choice.value().equals(value))
                .findFirst()
                .map(known -> new Chip(by.label(), known.label(), without, true))
                .orElseGet(() -> new Chip(by.label(), value, without, false));
    }

    private Map<By, List<Choice>> choices() {
        Map<By, List<Choice>> all = new EnumMap<>(By.class);
        all.put(
                By.STATE,
                sorted(Arrays.stream(RemovalStatus.values())
                        .map(status -> new Choice(status.name(), Words.request(status.name())))));
        all.put(
                By.PLATFORM,
                platforms.byName().stream()
                        .map(platform -> new Choice(platform.slug(), platform.name()))
                        .toList());
        all.put(By.RULE, rows.list(RULES, Filters::choice));
        all.put(
                By.ASSIGNEE,
                colleagues.all().stream()
                        .map(each -> new Choice(each.id(), each.name()))
                        .toList());
        all.put(
                By.COUNTRY,
                sorted(Arrays.stream(Locale.getISOCountries())
                        .map(code -> new Choice(code, new Locale("", code).getDisplayCountry(Locale.ENGLISH)))));
        all.put(
                By.LANGUAGE,
                sorted(Arrays.stream(Language.values())
                        .map(each -> new Choice(
                                each.tag(), Locale.forLanguageTag(each.tag()).getDisplayLanguage(Locale.ENGLISH)))));
        return all;
    }

    private static Choice choice(Rows.Row row) throws java.sql.SQLException {
        return new Choice(row.text("value"), row.text("label"));
    }

    private static List<Choice> sorted(Stream<Choice> choices) {
        return choices.sorted(Comparator.comparing(Choice::label)).toList();
    }

    /** One value that a filter takes. */
    public record Choice(String value, String label) {}

    /** One filter in the form. */
    public record Field(String name, String label, String value, boolean ticked, List<Choice> choices) {}

    /**
     * One filter that is set.
     *
     * @param without the path of the list without it
     * @param known whether there is such a value; if not, nothing is listed until it is taken away
     */
    public record Chip(String label, String value, String without, boolean known) {}

    /**
     * The form and the chips.
     *
     * @param text the filters as in an address
     */
    public record View(List<Field> fields, List<Chip> chips, String text) {
        /** Whether every value is known. */
        boolean holds() {
            return chips.stream().allMatch(Chip::known);
        }
    }
}
