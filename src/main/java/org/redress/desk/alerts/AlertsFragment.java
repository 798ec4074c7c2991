package org.redress.desk.alerts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.redress.desk.Frame;
import org.redress.desk.casepage.Kept;

/** The list alone, for the page that is open already. */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record AlertsFragment(Frame frame, Inbox inbox, Kept kept) implements TemplateInstance {}
