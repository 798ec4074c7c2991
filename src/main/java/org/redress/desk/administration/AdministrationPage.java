package org.redress.desk.administration;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.redress.desk.Frame;

/** The page of links to everything that is configured. */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record AdministrationPage(Frame frame, List<Entry> entries) implements TemplateInstance {}
