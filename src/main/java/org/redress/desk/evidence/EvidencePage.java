package org.redress.desk.evidence;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.desk.Frame;
import org.redress.desk.Option;
import org.redress.desk.casepage.Kept;
import org.redress.evidence.gathering.Found;

/**
 * Packs over many cases: choose, look at what would be inside, make.
 *
 * @param found what would be inside; null before anything was chosen
 * @param most how many requests a pack holds at most
 */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record EvidencePage(
        Frame frame,
        Wish wish,
        Lists lists,
        Kept kept,
        @Nullable Found found,
        int most,
        List<PackLine> packs) implements TemplateInstance {

    /** What can be chosen. */
    public record Lists(List<Option> receivers, List<Option> platforms, List<Option> generators, List<Option> rules) {}
}
