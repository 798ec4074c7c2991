package org.redress.desk.casepage;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.redress.desk.Frame;
import org.redress.desk.evidence.PackNews;

/**
 * @param packs how the packs of evidence stand that somebody asked for
 * @param around who else has the page open, one sentence each
 * @param said what the last action did; empty when there is nothing to say
 */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record CasePage(
        Frame frame,
        CaseView view,
        List<PackNews.Line> packs,
        Choices choices,
        Kept kept,
        Conflict conflict,
        List<String> around,
        String said)
        implements TemplateInstance {}
