package org.redress.desk.templates;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.redress.desk.Frame;
import org.redress.desk.casepage.Kept;

/**
 * All prepared answers.
 *
 * @param edits whether who looks may write one
 */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record TemplatesPage(
        Frame frame, List<AnswerView> answers, List<Languages.Choice> languages, Kept kept, boolean edits, String said)
        implements TemplateInstance {}
