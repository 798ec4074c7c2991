package org.redress.desk.leaving;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.redress.desk.Frame;

/** After a case was handed over: nothing of it is shown again. */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record HandedOverPage(Frame frame) implements TemplateInstance {}
