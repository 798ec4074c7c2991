package org.redress.desk.support;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.redress.cases.support.SupportLink;
import org.redress.desk.Frame;
import org.redress.desk.administration.History;
import org.redress.desk.casepage.Kept;

/**
 * The lines of one language.
 *
 * @param languages all, with this one marked
 * @param links as they are now
 * @param rows what stands in the form, with empty rows at its end
 */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SupportPage(
        Frame frame,
        String tag,
        String language,
        List<Choice> languages,
        boolean builtIn,
        List<SupportLink> links,
        List<Row> rows,
        History history,
        Kept kept,
        String said,
        boolean edits)
        implements TemplateInstance {
    /** One language to choose. */
    record Choice(String tag, String name, boolean current) {}

    /** One line of the form. */
    record Row(int number, List<Field> fields) {}

    /** One field of a line. */
    record Field(String name, String label, String hint, String value) {}
}
