package org.redress.desk.alerts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.redress.desk.Frame;

/** The list alone, for the page that is open already. */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record AlertsFragment(Frame frame, List<OpenAlert> alerts, AlertsPage.Refused refused) implements TemplateInstance {}
