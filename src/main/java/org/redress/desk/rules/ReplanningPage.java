package org.redress.desk.rules;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.UUID;
import org.redress.desk.Frame;
import org.redress.removal.replanning.Tally;

/**
 * What a re-planning would do, before it does.
 *
 * @param rule the version that clocks would be moved to
 * @param from the versions that they are bound by now, in words
 * @param calendar what working days would be counted by; empty when none are counted
 * @param problem why nothing was done, after a press; empty before one
 * @param reasonWrong what is wrong with the reason
 */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ReplanningPage(
        Frame frame,
        RuleLine rule,
        UUID to,
        List<String> from,
        String calendar,
        Tally tally,
        String token,
        List<Line> sample,
        String problem,
        String reason,
        String reasonWrong)
        implements TemplateInstance {

    /** One clock that would move. */
    public record Line(String reference, String platform, String before, String after, boolean lateAtOnce) {}
}
