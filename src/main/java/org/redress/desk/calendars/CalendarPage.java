package org.redress.desk.calendars;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.UUID;
import org.redress.desk.Frame;

/**
 * One calendar with every version of it, the newest first.
 *
 * @param rules the rules in force that count by it
 * @param keeps whether this member may write versions and move clocks
 */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record CalendarPage(Frame frame, CalendarLine calendar, List<CalendarLine> versions, List<Use> rules, boolean keeps)
        implements TemplateInstance {

    /** One rule that counts by it. */
    public record Use(String rule, String name, UUID version) {}
}
