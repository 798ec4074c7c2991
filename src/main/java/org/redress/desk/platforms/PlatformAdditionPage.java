package org.redress.desk.platforms;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.Map;
import org.redress.desk.Frame;
import org.redress.desk.casepage.Kept;

/** The form for a platform that nobody knew yet. */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record PlatformAdditionPage(Frame frame, Map<String, String> shown, Offers offers, Kept kept)
        implements TemplateInstance {}
