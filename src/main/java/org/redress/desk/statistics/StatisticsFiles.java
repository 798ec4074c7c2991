package org.redress.desk.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.redress.NotAcceptable;
import org.redress.statistics.By;
import org.redress.statistics.Counts;
import org.redress.statistics.Line;
import org.redress.statistics.Question;
import org.redress.statistics.Tallies;
import org.redress.statistics.Took;
import org.redress.web.Cells;
import org.redress.web.PlainJson;

/**
 * The figures as files, as far as the page's filters leave them: per week, platform and rule, once for all AI tools and
 * countries, and once more for each of either.
 */
@ApplicationScoped
class StatisticsFiles {
    private static final List<String> HEAD = List.of(
            "week",
            "platform",
            "rule",
            "tool",
            "country",
            "requests",
            "valid",
            "pursued",
            "due",
            "on_time",
            "late",
            "refused",
            "reappeared",
            "disputed",
            "removed",
            "gone",
            "removed_median_minutes",
            "removed_ninetieth_minutes",
            "gone_median_minutes",
            "gone_ninetieth_minutes");
    private static final int PLATFORM = 1;
    private static final int RULE = 2;
    private static final int TOOL = 3;
    private static final int COUNTRY = 4;

    private final Tallies tallies;
    private final Directory directory;
    private final PlainJson json;

    StatisticsFiles(Tallies tallies, Directory directory, PlainJson json) {
        this.tallies = tallies;
        this.directory = directory;
        this.json = json;
    }

    /** RFC 4180; a percentile is empty while as many are still up. */
    String csv(Asked asked) {
        StringBuilder file = new StringBuilder(Cells.line(HEAD));
        lines(asked).forEach(line -> file.append(Cells.line(cells(line))));
        return file.toString();
    }

    /** What one line holds; of {@code rule}, {@code tool} and {@code country} an empty text stands for all. */
    record Exported(
            String week,
            String platform,
            String rule,
            String tool,
            String country,
            Counts counts,
            Took removedAfterMinutes,
            Took goneAfterMinutes) {}

    String json(Asked asked) {
        return json.of(lines(asked).stream()
                .map(line -> new Exported(
                        line.key().get(0),
                        platform(line),
                        line.key().get(RULE),
                        tool(line),
                        line.key().get(COUNTRY),
                        line.counts(),
                        line.removal(),
                        line.check()))
                .toList());
    }

    private List<Line> lines(Asked asked) {
        Map<String, String> wrong = directory.unknown(asked);
        if (!wrong.isEmpty()) {
            throw new NotAcceptable(wrong);
        }
        Question question = directory.question(asked).during(asked.quarter().weeks());
        List<String> rules = new ArrayList<>(directory.ruleIds());
        rules.add(Question.WHICHEVER);
        boolean oneRule = !question.rules().equals(List.of(Question.WHICHEVER));
        Question whole = oneRule ? question : question.under(rules);
        List<Line> lines = new ArrayList<>(tallies.figures(By.EVERYTHING, whole));
        if (asked.tool().isEmpty()) {
            List<String> tools =
                    directory.tools().stream().map(Directory.Name::id).toList();
            lines.addAll(tallies.figures(By.EVERYTHING, whole.madeWith(tools)));
        }
        if (asked.country().isEmpty()) {
            lines.addAll(tallies.figures(By.EVERYTHING, whole.linkedWith(Directory.countries())));
        }
        return lines;
    }

    private List<String> cells(Line line) {
        Counts counts = line.counts();
        List<String> cells = new ArrayList<>(List.of(
                line.key().get(0),
                platform(line),
                line.key().get(RULE),
                tool(line),
                line.key().get(COUNTRY)));
        for (int number : new int[] {
            counts.requests(),
            counts.valid(),
            counts.pursued(),
            counts.due(),
            counts.onTime(),
            counts.late(),
            counts.refused(),
            counts.reappeared(),
            counts.disputed(),
            counts.removed(),
            counts.gone()
        }) {
            cells.add(Integer.toString(number));
        }
        cells.add(minutes(line.removal().half()));
        cells.add(minutes(line.removal().ninety()));
        cells.add(minutes(line.check().half()));
        cells.add(minutes(line.check().ninety()));
        return cells;
    }

    private static String minutes(@Nullable Integer minutes) {
        return Objects.toString(minutes, "");
    }

    private String platform(Line line) {
        return slug(directory.platforms(), line.key().get(PLATFORM));
    }

    private String tool(Line line) {
        return slug(directory.tools(), line.key().get(TOOL));
    }

    private static String slug(List<Directory.Name> names, String id) {
        return names.stream()
                .filter(each -> each.id().equals(id))
                .map(Directory.Name::slug)
                .findFirst()
                .orElse("");
    }
}
