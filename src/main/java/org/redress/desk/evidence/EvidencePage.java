package org.redress.desk.evidence;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redress.desk.Frame;
import org.redress.evidence.gathering.Found;

/**
 * Packs over many cases: choose, look at what would be inside, make.
 *
 * @param wrong field to what is wrong with it
 * @param found what would be inside; null before anything was chosen
 * @param most how many requests a pack holds at most
 */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record EvidencePage(
        Frame frame,
        Wish wish,
        Lists lists,
        Map<String, String> wrong,
        @Nullable Found found,
        int most,
        List<PackLine> packs)
        implements TemplateInstance {

    /** What can be chosen. */
    public record Lists(List<Choice> receivers, List<Choice> platforms, List<Choice> generators, List<Choice> rules) {}

    /** One option of a select. */
    public record Choice(String value, String words, boolean chosen) {}
}
