package org.redress.desk.letters;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.redress.desk.Frame;

/** Every letter whose text can be changed. */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record LettersPage(Frame frame, List<Line> letters) implements TemplateInstance {
    /** One letter in one language. */
    record Line(String title, String purpose, String language, String path, String subject, String version) {}
}
