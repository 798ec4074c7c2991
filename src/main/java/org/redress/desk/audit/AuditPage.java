package org.redress.desk.audit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.redress.desk.Frame;

/**
 * The auditor's view.
 *
 * @param verdict what the last pass over the chain found, in words
 * @param problem what is wrong with the filters; empty when nothing is
 * @param next the path of the next page; empty on the last
 * @param csv the path of the same as a file
 */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record AuditPage(
        Frame frame,
        Verdict verdict,
        Asked asked,
        Choices choices,
        String problem,
        List<Shown> lines,
        String next,
        String csv)
        implements TemplateInstance {
    /** Whether the chain holds, as the page says it. */
    public record Verdict(String words, boolean broken, String underWay) {}

    /** What the filters can be set to. */
    public record Choices(List<Choice> people, List<Choice> kinds, List<Choice> actions) {}

    /** One value that can be chosen. */
    public record Choice(String value, String words) {}

    /**
     * One entry.
     *
     * @param link whether the case can be opened from here
     */
    public record Shown(
            long id,
            String position,
            String at,
            String who,
            String what,
            String about,
            String details,
            String reference,
            boolean link,
            String hash) {
        public String shortHash() {
            return hash.isEmpty() ? "" : hash.substring(0, 12);
        }
    }
}
