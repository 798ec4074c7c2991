package org.redress.desk.statistics;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.redress.desk.Frame;
import org.redress.desk.Option;
import org.redress.desk.casepage.Kept;
import org.redress.statistics.edition.Edition;

/** The figures of a quarter. */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record StatisticsPage(Frame frame, Asked asked, Kept kept, Choices choices, Figures figures, Around around)
        implements TemplateInstance {
    /** What can be chosen. */
    record Choices(
            List<Option> quarters,
            List<Option> rules,
            List<Option> platforms,
            List<Option> tools,
            List<Option> countries) {}

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
            List<Row> countries) {
        /** Where what is asked is not known. */
        static final Figures NONE = new Figures(
                false,
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Chart("", 0, List.of()),
                List.of(),
                List.of());
    }

    /**
     * @param asOf up to when everything is counted
     * @param warning what the last repair had to put right; empty when nothing
     */
    record Around(String asOf, String warning, String csv, String json, List<Edition> editions) {}
}
