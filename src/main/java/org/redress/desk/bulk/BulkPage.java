package org.redress.desk.bulk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.redress.desk.Frame;

/**
 * What would happen, before it does.
 *
 * @param title what is to be done to how many
 * @param note what is good to know before
 * @param problem why it cannot be done as it was asked; empty when it can
 * @param will the lines that it would be done to
 * @param not those that it would not, each with why
 */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record BulkPage(Frame frame, String title, String note, String problem, Ordered order, List<Line> will, List<Line> not)
        implements TemplateInstance {

    /**
     * @param value what stands for it in the form
     * @param about the platform that is asked, if the line is about a request
     */
    public record Line(String value, String reference, String about, String why) {}
}
