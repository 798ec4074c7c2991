package org.redress.desk.bulk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.UUID;
import org.redress.desk.Frame;

/**
 * What would happen, before it does.
 *
 * @param title what is to be done to how many
 * @param note what is good to know before
 * @param problem why it cannot be done as it was asked; empty when it can
 * @param id of this preview: its button asks for one action, however often it is pressed
 * @param will the lines that it would be done to
 * @param not those that it would not, each with why
 */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record BulkPage(
        Frame frame, String title, String note, String problem, Ordered order, UUID id, List<Line> will, List<Line> not)
        implements TemplateInstance {

    /**
     * @param value what stands for it in the form
     * @param owner whose the case is, for the form; empty when it is nobody's
     * @param about the platform that is asked, if the line is about a request
     * @param why it is left out; or else what the action changes, if somebody decided it before
     */
    public record Line(String value, String owner, String reference, String about, String why) {}
}
