package org.redress.desk.retention;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.redress.desk.Frame;

/** Cases on which nothing runs any more. */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ReadyPage(Frame frame, List<Line> cases, boolean more) implements TemplateInstance {
    /** One case. */
    record Line(String reference, String state, String tone, String reported, String assignee) {}
}
