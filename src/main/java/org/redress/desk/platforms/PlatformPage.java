package org.redress.desk.platforms;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Map;
import org.redress.desk.Frame;
import org.redress.desk.administration.History;
import org.redress.desk.casepage.Kept;

/**
 * One platform: what the directory says, whether its form works, and every version.
 *
 * @param shown what stands in the form: what was typed, else what is so now
 * @param tries who tried the form, the newest first
 * @param edits whether this member may change it
 */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record PlatformPage(
        Frame frame,
        PlatformView platform,
        Map<String, String> shown,
        Offers offers,
        List<String> tries,
        History history,
        Kept kept,
        String said,
        boolean edits)
        implements TemplateInstance {}
