package org.redress.desk.letters;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Map;
import org.redress.delivery.text.LetterText;
import org.redress.desk.Frame;
import org.redress.desk.administration.History;
import org.redress.desk.casepage.Kept;

/**
 * One letter in one language.
 *
 * @param shown what stands in the form
 * @param preview the same with made-up values
 * @param places what may stand in braces
 */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record LetterPage(
        Frame frame,
        LettersPage.Line letter,
        boolean builtIn,
        boolean quiet,
        Map<String, String> shown,
        LetterText preview,
        List<Place> places,
        History history,
        Kept kept,
        String said,
        boolean edits)
        implements TemplateInstance {
    /** One name in braces. */
    record Place(String name, String meaning, boolean required) {}
}
