package org.redress.desk.alerts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.redress.desk.Frame;
import org.redress.desk.casepage.Kept;

/** The alerts that wait for somebody. */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record AlertsPage(Frame frame, Inbox inbox, String said, Kept kept) implements TemplateInstance {}
