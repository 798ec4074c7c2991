package org.redress.desk.bulk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.UUID;
import org.redress.desk.Frame;

/**
 * What became of each line.
 *
 * @param undo what the button says that takes it back; empty when nothing can be
 * @param refused why it could not be taken back; empty when nobody tried
 */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record BulkDonePage(Frame frame, UUID id, String words, String undo, String refused, List<Line> lines)
        implements TemplateInstance {

    /** @param outcome in a word, with {@code tone} */
    public record Line(String reference, String about, String outcome, String tone, String why) {}
}
