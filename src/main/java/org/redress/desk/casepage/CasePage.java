package org.redress.desk.casepage;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.redress.desk.Frame;

/** @param said what the last action did; empty when there is nothing to say */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record CasePage(Frame frame, CaseView view, Choices choices, Kept kept, Conflict conflict, String said)
        implements TemplateInstance {}
