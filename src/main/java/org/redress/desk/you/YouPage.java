package org.redress.desk.you;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.redress.desk.Frame;

/** Everything about oneself in one place. */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record YouPage(Frame frame, You you, CareForm care, String said) implements TemplateInstance {}
