package org.redress.intake.yours;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The case page as a trusted helper reads it: nothing to press, no contact. */
@CheckedTemplate(basePath = "intake", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record HelperPage(CaseView view) implements TemplateInstance {}
