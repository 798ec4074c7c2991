package org.redress.desk.templates;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.redress.desk.Frame;
import org.redress.desk.administration.History;
import org.redress.desk.casepage.Kept;

/**
 * One prepared answer with its versions.
 *
 * @param title what the form shows, as typed or as it is
 * @param edits whether who looks may change it
 */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record TemplatePage(
        Frame frame,
        AnswerView answer,
        String title,
        String words,
        List<Languages.Choice> languages,
        History history,
        Kept kept,
        boolean edits,
        String said)
        implements TemplateInstance {}
