package org.redress.desk.rules;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.redress.desk.Frame;

/** The form of a new version, or of a new rule. */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record RuleFormPage(Frame frame, RuleForm form) implements TemplateInstance {}
