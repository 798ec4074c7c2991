package org.redress.desk.worklist;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.redress.desk.Frame;

/**
 * @param filters the form and what is set in it
 * @param path of the beginning of this list
 * @param first whether this is the beginning of the list
 * @param shieldUp until when the shield against machines is up; empty while it is down
 */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record WorklistPage(
        Frame frame,
        Tab tab,
        List<Tab> tabs,
        Filters.View filters,
        String path,
        Worklist.Page page,
        boolean first,
        String shieldUp)
        implements TemplateInstance {}
