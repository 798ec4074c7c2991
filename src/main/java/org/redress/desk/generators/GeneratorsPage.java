package org.redress.desk.generators;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Map;
import org.redress.desk.Frame;
import org.redress.desk.casepage.Kept;

/** The list of tools, with the form for a new one. */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record GeneratorsPage(Frame frame, List<Line> generators, Map<String, String> shown, Kept kept, boolean edits)
        implements TemplateInstance {
    /** One tool. */
    record Line(String slug, String name, String maker, String platform, String platformSlug, boolean retired) {}
}
