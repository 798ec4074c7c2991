package org.redress.desk.casepage;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * The sentences alone, for a page that is open.
 *
 * @param news what others did since it was opened
 */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record PresenceLines(List<String> around, List<String> news) implements TemplateInstance {}
