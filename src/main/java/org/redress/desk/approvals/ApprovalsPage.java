package org.redress.desk.approvals;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.redress.desk.Frame;

/**
 * What waits for a second member of staff, what is confirmed and waits for its asker, and what was decided lately.
 *
 * @param codes new codes that wait for a second member, of either role
 * @param said what was done last; empty when there is nothing to say
 */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ApprovalsPage(
        Frame frame, List<Line> waiting, List<Line> codes, List<Line> toTake, List<Line> decided, String said)
        implements TemplateInstance {
    /**
     * One of them.
     *
     * @param path where it is read and decided
     * @param mine whether who looks asked for it
     * @param gone whether the case is erased, so that nothing can be opened
     * @param end when it lapses, or who decided and how
     */
    public record Line(
            String path,
            String reference,
            boolean gone,
            String what,
            String asker,
            String asked,
            boolean mine,
            String end) {}
}
