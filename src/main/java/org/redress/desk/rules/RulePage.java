package org.redress.desk.rules;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.UUID;
import org.redress.desk.Frame;

/**
 * One rule with every version of it, the newest first.
 *
 * @param moves every re-planning of its clocks, the newest first
 * @param keeps whether this member may write versions and move clocks
 */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record RulePage(Frame frame, RuleLine rule, List<Version> versions, List<ReplanningDonePage.Done> moves, boolean keeps)
        implements TemplateInstance {

    /**
     * @param decides what it means for what comes in now
     * @param tone of that
     * @param by who wrote it and when
     * @param why empty for what came with Redress
     * @param plannable whether running clocks can be moved to it
     */
    public record Version(
            UUID id, RuleLine line, String decides, String tone, String by, String why, boolean plannable) {}
}
