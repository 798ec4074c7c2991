package org.redress.desk.retention;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.redress.desk.Colleagues;
import org.redress.desk.Frame;
import org.redress.desk.casepage.Kept;

/**
 * One case: closing it, opening it again, and what is kept how long.
 *
 * @param hold the hold that lasts, if one does
 * @param ended holds that it had before
 * @param holds whether this member may place and end a hold
 */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record KeepingPage(
        Frame frame,
        KeepingView view,
        List<HoldLine> hold,
        List<HoldLine> ended,
        List<Colleagues.Colleague> colleagues,
        Kept kept,
        String said,
        boolean holds)
        implements TemplateInstance {}
