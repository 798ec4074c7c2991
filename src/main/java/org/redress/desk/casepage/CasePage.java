package org.redress.desk.casepage;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.redress.desk.Frame;

/**
 * @param around who else has the page open, one sentence each
 * @param said what the last action did; empty when there is nothing to say
 */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record CasePage(
        Frame frame, CaseView view, Choices choices, Kept kept, Conflict conflict, List<String> around, String said)
        implements TemplateInstance {}
