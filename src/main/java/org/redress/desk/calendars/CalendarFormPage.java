package org.redress.desk.calendars;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.redress.desk.Frame;

/** The form of a new version, or of a new calendar. */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record CalendarFormPage(Frame frame, CalendarForm form) implements TemplateInstance {}
