package org.redress.desk.worklist;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.redress.desk.Frame;

/** @param first whether this is the beginning of the list */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record WorklistPage(Frame frame, Tab tab, List<Tab> tabs, Worklist.Page page, boolean first)
        implements TemplateInstance {}
