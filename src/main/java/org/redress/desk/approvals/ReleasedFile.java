package org.redress.desk.approvals;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.redress.removal.copy.Copy;

/** What is handed out, as a page without a style or a script, to be read offline. */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ReleasedFile(Copy copy, String receiver, String parts) implements TemplateInstance {}
