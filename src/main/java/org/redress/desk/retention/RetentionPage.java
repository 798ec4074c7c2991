package org.redress.desk.retention;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Map;
import org.redress.cases.retention.Terms;
import org.redress.desk.Frame;
import org.redress.desk.administration.History;
import org.redress.desk.casepage.Kept;

/**
 * How long things are kept.
 *
 * @param due how many cases each step is due for now, in its order, as words
 * @param shown what stands in the form
 * @param preview what other terms would touch; empty when none were asked for
 */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record RetentionPage(
        Frame frame,
        Terms terms,
        List<String> due,
        Map<String, String> shown,
        List<Preview> preview,
        History history,
        Kept kept,
        String said,
        boolean edits)
        implements TemplateInstance {
    /** One step under other terms. */
    record Preview(String what, String kept, String now, String then) {}
}
