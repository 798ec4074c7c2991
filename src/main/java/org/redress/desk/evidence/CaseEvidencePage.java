package org.redress.desk.evidence;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.UUID;
import org.redress.desk.Frame;
import org.redress.desk.casepage.Kept;

/**
 * What of a case each regulator may read, and the packs that were made.
 *
 * @param news how the newest of them stand
 * @param many whether this member may make packs over many cases
 */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record CaseEvidencePage(
        Frame frame,
        String reference,
        List<Line> receivers,
        List<PackNews.Line> news,
        List<PackLine> packs,
        Kept kept,
        boolean many)
        implements TemplateInstance {

    /**
     * @param says what would be inside, or why nothing
     * @param possible whether a pack can be made
     */
    public record Line(UUID id, String name, String says, boolean possible) {}
}
