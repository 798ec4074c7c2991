package org.redress.desk.calendars;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.redress.desk.Frame;

/**
 * All calendars as they are now.
 *
 * @param keeps whether this member may write calendars
 */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record CalendarsPage(Frame frame, List<CalendarLine> calendars, boolean keeps) implements TemplateInstance {}
