package org.redress.desk.worklist;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.redress.desk.Frame;

/**
 * @param first whether this is the beginning of the list
 * @param shieldUp until when the shield against machines is up; empty while it is down
 */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record WorklistPage(Frame frame, Tab tab, List<Tab> tabs, Worklist.Page page, boolean first, String shieldUp)
        implements TemplateInstance {}
