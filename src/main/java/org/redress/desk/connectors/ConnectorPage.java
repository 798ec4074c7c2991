package org.redress.desk.connectors;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Map;
import org.redress.desk.Frame;
import org.redress.desk.administration.History;
import org.redress.desk.casepage.Kept;

/**
 * A platform's reporting service.
 *
 * @param facts what is set, in words; empty when nothing is
 * @param shown what stands in the form: what was typed, else what is so now, else what is proposed; never a secret
 * @param isSet whether an account is set
 * @param isOn whether requests go that way
 * @param proposed where the proposal was published and when somebody looked, or empty
 * @param waiting how many reports were given up and can be sent again
 * @param edits whether this member may change it
 */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ConnectorPage(
        Frame frame,
        String slug,
        String name,
        Map<String, String> facts,
        Map<String, String> shown,
        List<Service> services,
        boolean isSet,
        boolean isOn,
        String proposed,
        int waiting,
        History history,
        Kept kept,
        String said,
        boolean edits)
        implements TemplateInstance {
    /** One kind of service to choose. */
    record Service(String value, String words) {}
}
