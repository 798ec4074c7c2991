package org.redress.intake.yours;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.Map;

/**
 * The case page.
 *
 * @param words a message that was typed and is not sent yet
 */
@CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record CasePage(CaseView view, String words, Map<String, String> wrong) implements TemplateInstance {}
