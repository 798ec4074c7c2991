package org.redress.desk.commitments;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Map;
import org.redress.desk.Frame;
import org.redress.desk.casepage.Kept;

/** All commitments, with the form for a new one. */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record CommitmentsPage(
        Frame frame,
        List<CommitmentLine> commitments,
        Map<String, String> shown,
        Choices choices,
        Kept kept,
        boolean edits)
        implements TemplateInstance {}
