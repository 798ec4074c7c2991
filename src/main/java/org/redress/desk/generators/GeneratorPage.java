package org.redress.desk.generators;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.Map;
import org.redress.desk.Frame;
import org.redress.desk.administration.History;
import org.redress.desk.casepage.Kept;

/** One tool, with every version. */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record GeneratorPage(
        Frame frame,
        GeneratorsPage.Line generator,
        Map<String, String> shown,
        History history,
        Kept kept,
        String said,
        boolean edits)
        implements TemplateInstance {}
