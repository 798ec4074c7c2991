package org.redress.desk.reissue;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.redress.desk.Frame;

/** The new code, to be read out now: no page shows it again. */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record NewCodeMade(Frame frame, String reference, String code) implements TemplateInstance {}
