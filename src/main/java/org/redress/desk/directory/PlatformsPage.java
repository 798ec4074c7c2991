package org.redress.desk.directory;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.redress.desk.Frame;

/** The directory of platforms, to read. */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record PlatformsPage(Frame frame, List<PlatformLine> platforms) implements TemplateInstance {}
