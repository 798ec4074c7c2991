package org.redress.desk.statistics;

import jakarta.enterprise.context.RequestScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.desk.Rows;
import org.redress.statistics.By;
import org.redress.statistics.Quarter;
import org.redress.statistics.Question;

/** The names of all that figures are about, read once a page. */
@RequestScoped
class Directory {
    private static final String NAMES = """
            select 'p' kind, id::text, slug, name from platform where sandbox_of is null
            union all select 'g', id::text, slug, name from generator
            union all select lower(left(kind, 1)) || 'r', id, id, name from rule order by kind, 4, 2
            """;
    private static final String TARGET = "tr";

    /** Names of countries are slow to find, and the same for everybody. */
    private static final List<String> COUNTRIES = Stream.concat(
                    new TreeSet<>(Set.of(Locale.getISOCountries())).stream(), Stream.of(Question.NOT_KNOWN))
            .toList();

    private static final Map<String, String> COUNTRY_NAMES =
            COUNTRIES.stream().collect(Collectors.toMap(code -> code, Directory::named));

    private final Map<String, Name> platforms = new LinkedHashMap<>();
    private final Map<String, Name> tools = new LinkedHashMap<>();
    private final Map<String, Name> rules = new LinkedHashMap<>();

    Directory(Rows rows) {
        rows.list(NAMES, row -> new Name(row.text("kind"), row.text("id"), row.text("slug"), row.text("name")))
                .forEach(this::keep);
        tools.put(Question.NOT_KNOWN, new Name("g", Question.NOT_KNOWN, Question.NOT_KNOWN, "None named"));
    }

    private void keep(Name each) {
        switch (each.kind()) {
            case "p" -> platforms.put(each.id(), each);
            case "g" -> tools.put(each.id(), each);
            default -> rules.put(each.id(), each);
        }
    }

    /** A name with how addresses write it. */
    record Name(String kind, String id, String slug, String name) {
        /** {@return whether it is a target of our own} */
        boolean ours() {
            return kind.equals(TARGET);
        }
    }

    List<Name> platforms() {
        return List.copyOf(platforms.values());
    }

    List<Name> tools() {
        return List.copyOf(tools.values());
    }

    /** {@return promises, laws, our own targets} */
    List<Name> rules() {
        return List.copyOf(rules.values());
    }

    Set<String> ruleIds() {
        return rules.keySet();
    }

    /** {@return what somebody typed or chose, if it is known} */
    String id(List<Name> among, String slug) {
        return among.stream()
                .filter(each -> each.slug().equals(slug))
                .map(Name::id)
                .findFirst()
                .orElse("");
    }

    /** {@return what a line of these figures stands for; a country's English name} */
    String name(By by, String key) {
        Map<String, Name> known =
                switch (by) {
                    case PLATFORM -> platforms;
                    case RULE -> rules;
                    case GENERATOR -> tools;
                    default -> Map.of();
                };
        Name name = known.get(key);
        if (name != null) {
            return name.name();
        }
        return by == By.COUNTRY ? country(key) : key;
    }

    static List<String> countries() {
        return COUNTRIES;
    }

    static String country(String code) {
        return COUNTRY_NAMES.getOrDefault(code, code);
    }

    private static String named(String code) {
        return code.equals(Question.NOT_KNOWN)
                ? "None named"
                : new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.UK);
    }

    /** {@return what is not known of what is asked, by field} */
    Map<String, String> unknown(Asked asked) {
        Map<String, String> wrong = new TreeMap<>();
        if (Quarter.parse(asked.typed()).isEmpty()) {
            wrong.put("quarter", "Choose a quarter, or write it like 2026-Q4.");
        }
        mustBe(asked.rule(), rules.containsKey(asked.rule()), "rule", wrong);
        mustBe(asked.platform(), !id(platforms(), asked.platform()).isEmpty(), "platform", wrong);
        mustBe(asked.tool(), !id(tools(), asked.tool()).isEmpty(), "tool", wrong);
        mustBe(asked.country(), countries().contains(asked.country()), "country", wrong);
        return wrong;
    }

    private static void mustBe(String asked, boolean known, String field, Map<String, String> wrong) {
        if (!asked.isEmpty() && !known) {
            wrong.put(field, "This is not known. Choose one of the list.");
        }
    }

    /** {@return what the page asks; unknown names ask for all} */
    Question question(Asked asked) {
        Question question = Question.about(List.of(asked.quarter().toString()));
        String tool = id(tools(), asked.tool());
        String platform = id(platforms(), asked.platform());
        question = tool.isEmpty() ? question : question.madeWith(List.of(tool));
        question = platform.isEmpty() ? question : question.askedOf(List.of(UUID.fromString(platform)));
        question = countries().contains(asked.country()) ? question.linkedWith(List.of(asked.country())) : question;
        return rules.containsKey(asked.rule()) ? question.under(List.of(asked.rule())) : question;
    }
}
