package org.redress.desk.alerts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.redress.desk.Colleagues;
import org.redress.desk.Frame;
import org.redress.desk.casepage.Kept;

/** One alert: what happened to it, and what can be done. */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record AlertPage(Frame frame, OneAlert alert, List<Colleagues.Colleague> colleagues, String said, Kept kept)
        implements TemplateInstance {}
