package org.redress.desk.retention;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.redress.desk.Frame;

/** Cases that are kept longer. */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record HoldsPage(Frame frame, List<HoldLine> lasting, List<HoldLine> ended) implements TemplateInstance {}
