package org.redress.desk.you.alerts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.redress.desk.Frame;
import org.redress.desk.casepage.Kept;

/** How alerts reach whoever is signed in. */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record YourAlertsPage(
        Frame frame, QuietView quiet, HookView hook, CalendarView calendar, boolean hooks, String said, Kept kept)
        implements TemplateInstance {}
