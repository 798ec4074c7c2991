package org.redress.desk.alerts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.redress.desk.Frame;

/** @param problem why the last acknowledgement could not be taken; {@code typed} is what was typed */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record AlertsPage(Frame frame, List<OpenAlert> alerts, String said, Refused refused) implements TemplateInstance {
    /** What could not be taken, with what was typed. */
    record Refused(String id, String problem, String typed) {
        static final Refused NOTHING = new Refused("", "", "");

        public boolean any() {
            return !problem.isEmpty();
        }

        public boolean of(java.util.UUID alert) {
            return id.equals(alert.toString());
        }
    }
}
