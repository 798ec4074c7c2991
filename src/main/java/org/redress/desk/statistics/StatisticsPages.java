package org.redress.desk.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.redress.desk.Frames;
import org.redress.desk.Option;
import org.redress.desk.TimeWords;
import org.redress.desk.casepage.Kept;
import org.redress.statistics.By;
import org.redress.statistics.Line;
import org.redress.statistics.Quarter;
import org.redress.statistics.Question;
import org.redress.statistics.Repair;
import org.redress.statistics.Tallies;
import org.redress.statistics.edition.Editions;

/** Builds the page of figures: a handful of questions to the summaries. */
@ApplicationScoped
class StatisticsPages {
    private static final String WRONG =
            " of these numbers did not follow from what was recorded. They do now; tell whoever runs Redress.";

    private static final String ASIDE =
            " of the requests could not be counted anew, and stand as they were. They are tried again every night; tell"
                    + " whoever runs Redress.";
    private static final Collector<Directory.Name, ?, Map<String, String>> NAMES =
            named(Directory.Name::slug, Directory.Name::name);
    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;

    private final Tallies tallies;
    private final Editions editions;
    private final Repair repair;
    private final Directory directory;
    private final Frames frames;

    StatisticsPages(Tallies tallies, Editions editions, Repair repair, Directory directory, Frames frames) {
        this.tallies = tallies;
        this.editions = editions;
        this.repair = repair;
        this.directory = directory;
        this.frames = frames;
    }

    StatisticsPage page(Asked asked, Instant now) {
        Map<String, String> wrong = directory.unknown(asked);
        return new StatisticsPage(
                frames.at(now),
                asked,
                new Kept("figures", wrong.isEmpty() ? OK : UNPROCESSABLE, wrong, Map.of()),
                choices(asked, now),
                wrong.isEmpty() ? figures(asked) : StatisticsPage.Figures.NONE,
                around(asked));
    }

    private StatisticsPage.Around around(Asked asked) {
        return new StatisticsPage.Around(
                tallies.asOf().map(TimeWords::day).orElse("not counted yet"),
                warning(repair.last()),
                asked.file("figures.csv"),
                asked.file("figures.json"),
                editions.newest());
    }

    private static String warning(Repair.Result last) {
        String wrong = last.wrong() == 0 ? "" : "Last night " + last.wrong() + WRONG;
        String aside = last.aside() == 0 ? "" : last.aside() + ASIDE;
        return (wrong + " " + aside).strip();
    }

    private StatisticsPage.Figures figures(Asked asked) {
        Question question = directory.question(asked);
        boolean ofRule = !question.rules().equals(List.of(Question.WHICHEVER));
        List<Row> weeks = weeks(question, asked.quarter());
        List<String> tools = directory.tools().stream().map(Directory.Name::id).toList();
        return new StatisticsPage.Figures(
                ofRule,
                ofRule ? directory.name(By.RULE, question.rules().get(0)) : "All requests, each once",
                rows(By.NOTHING, question, key -> "All of them", key -> ""),
                rules(asked, question),
                rows(By.PLATFORM, question, key -> directory.name(By.PLATFORM, key), key -> platform(asked, key)),
                weeks,
                Chart.of(weeks, ofRule),
                rows(By.GENERATOR, question.madeWith(tools), key -> directory.name(By.GENERATOR, key), key -> ""),
                rows(By.COUNTRY, question.linkedWith(Directory.countries()), Directory::country, key -> ""));
    }

    private List<Row> rules(Asked asked, Question question) {
        Question all = question.under(List.copyOf(directory.ruleIds()));
        return rows(
                By.RULE,
                all,
                key -> directory.name(By.RULE, key),
                key -> asked.under(key).path());
    }

    /** By name: figures are not a league table. */
    private List<Row> rows(By by, Question question, Function<String, String> name, Function<String, String> link) {
        return tallies.figures(by, question).stream()
                .map(line -> row(line, name, link))
                .sorted(Comparator.comparing(row -> row.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static Row row(Line line, Function<String, String> name, Function<String, String> link) {
        String key = line.key().isEmpty() ? "" : line.key().get(0);
        return Row.of(name.apply(key), link.apply(key), line);
    }

    private List<Row> weeks(Question question, Quarter quarter) {
        return rows(By.PERIOD, question.during(quarter.weeks()), key -> key, key -> "");
    }

    private String platform(Asked asked, String id) {
        return directory.platforms().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .map(each -> asked.about(each.slug()).path())
                .orElse("");
    }

    private StatisticsPage.Choices choices(Asked asked, Instant now) {
        List<Quarter> quarters = new ArrayList<>(tallies.quarters());
        quarters.add(Quarter.of(now));
        quarters.add(asked.quarter());
        Map<String, String> known = quarters.stream()
                .distinct()
                .sorted(Comparator.reverseOrder())
                .collect(named(Quarter::toString, Quarter::toString));
        return new StatisticsPage.Choices(
                Option.keeping(known, asked.typed()),
                Option.keeping(directory.rules().stream().collect(NAMES), asked.rule()),
                Option.keeping(directory.platforms().stream().collect(NAMES), asked.platform()),
                Option.keeping(directory.tools().stream().collect(NAMES), asked.tool()),
                Option.keeping(
                        Directory.countries().stream()
                                .sorted(Comparator.comparing(Directory::country))
                                .collect(named(each -> each, Directory::country)),
                        asked.country()));
    }

    private static <T> Collector<T, ?, Map<String, String>> named(
            Function<T, String> value, Function<T, String> words) {
        return Collectors.toMap(value, words, (one, same) -> one, LinkedHashMap::new);
    }
}
