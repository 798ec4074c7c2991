package org.redress.desk.casepage;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.redress.desk.Frame;
import org.redress.desk.past.History;

/** A stretch of a long history, on a page of its own. */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record HistoryPage(Frame frame, String reference, History.Stretch past) implements TemplateInstance {}
