package org.redress.desk.rules;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.redress.desk.Frame;

/**
 * What a re-planning did, or does just now.
 *
 * @param percent how much is done, from 0 to 100
 */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ReplanningDonePage(Frame frame, RuleLine rule, Done done, boolean finished, int percent, List<Count> counts)
        implements TemplateInstance {

    /** Who asked, when, why, and what for. */
    public record Done(String id, String from, String to, String by, String reason, String state, int moved) {}

    /** One line of the comparison. */
    public record Count(String what, int foreseen, int done) {}
}
