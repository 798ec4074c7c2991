package org.redress.desk.commitments;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Map;
import org.redress.desk.Frame;
import org.redress.desk.administration.History;
import org.redress.desk.casepage.Kept;

/**
 * One commitment: what was promised, the figures, its reviews, and every version.
 *
 * @param reviews the newest first
 * @param reviewer whether this member may review
 * @param reviewing whether a review is open
 */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record CommitmentPage(
        Frame frame,
        CommitmentLine commitment,
        List<ReviewView> reviews,
        Map<String, String> shown,
        Choices choices,
        History history,
        Kept kept,
        String said,
        boolean edits,
        boolean reviewer,
        boolean reviewing)
        implements TemplateInstance {}
