package org.redress.desk.requests;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.redress.desk.Frame;
import org.redress.desk.casepage.Kept;

/**
 * The letters to a platform about one request, and the link that it can answer by.
 *
 * @param slug the platform's, for the page of its form
 * @param lost whether a letter did not arrive, so that another way is needed
 * @param form whether the platform has a form of its own
 * @param link since when the newest letter's link works; empty when none does
 * @param sends whether a letter can be sent now
 */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record PlatformLetterPage(
        Frame frame,
        String id,
        String platform,
        String slug,
        String reference,
        List<LetterLine> letters,
        boolean lost,
        boolean form,
        String link,
        String mail,
        boolean sends,
        String said,
        Kept kept)
        implements TemplateInstance {}
