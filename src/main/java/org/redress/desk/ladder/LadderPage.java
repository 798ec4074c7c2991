package org.redress.desk.ladder;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.desk.Frame;
import org.redress.desk.casepage.Kept;

/**
 * The ladder of one rule.
 *
 * @param kept what stands in the form's fields
 * @param seen the number of the newest change
 * @param preview null when what was typed makes no ladder
 */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record LadderPage(
        Frame frame,
        About rule,
        boolean edits,
        int seen,
        @Nullable Preview preview,
        List<Change> past,
        String said,
        Kept kept)
        implements TemplateInstance {
    /** The rule it is about. */
    record About(String id, String name) {}

    /** One change of the ladder, in words. */
    record Change(String at, String who, String why, String before, String after, String effect) {}
}
