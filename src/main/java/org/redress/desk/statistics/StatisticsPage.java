package org.redress.desk.statistics;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.redress.desk.Frame;
import org.redress.statistics.edition.Edition;

/** The figures of a quarter. */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record StatisticsPage(Frame frame, Asked asked, Choices choices, Figures figures, Around around)
        implements TemplateInstance {
    /** What can be chosen. */
    record Choices(
            List<Choice> quarters,
            List<Choice> rules,
            List<Choice> platforms,
            List<Choice> tools,
            List<Choice> countries) {}

    /** One thing that can be chosen. */
    record Choice(String value, String words, boolean chosen) {}

    /**
     * @param ofRule whether they are about a rule, so that there is a limit
     * @param about what they are about, in words
     */
    record Figures(
            boolean ofRule,
            String about,
            List<Row> whole,
            List<Row> rules,
            List<Row> platforms,
            List<Row> weeks,
            Chart chart,
            List<Row> tools,
            List<Row> countries) {}

    /**
     * @param asOf up to when everything is counted
     * @param warning what the last repair had to put right; empty when nothing
     */
    record Around(String asOf, String warning, String csv, String json, List<Edition> editions) {}
}
