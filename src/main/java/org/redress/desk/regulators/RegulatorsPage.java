package org.redress.desk.regulators;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Map;
import org.redress.desk.Frame;
import org.redress.desk.Option;
import org.redress.desk.casepage.Kept;

/** The directory, with what was sent last, and the form for a new one. */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record RegulatorsPage(
        Frame frame,
        List<Line> regulators,
        List<StepLine> steps,
        Map<String, String> shown,
        List<Option> rules,
        List<Option> confidences,
        Kept kept,
        boolean edits)
        implements TemplateInstance {
    /** One regulator. @param watches the rules by name */
    record Line(String slug, String name, String country, List<String> watches, String checked, boolean retired) {}
}
