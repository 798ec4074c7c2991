package org.redress.desk.leaving;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.redress.desk.Colleagues;
import org.redress.desk.Frame;

/**
 * What somebody reads before a reported address is opened.
 *
 * @param reference of its case
 * @param defanged the address, as text
 * @param href the address itself: the only place of the desk where it can be followed; empty when no browser can
 * @param made how the picture came to be, as far as the person knows
 * @param me whoever reads this, who is no colleague of themselves
 */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record LeavingPage(
        Frame frame,
        String reference,
        String defanged,
        String href,
        String made,
        List<Colleagues.Colleague> colleagues,
        String me)
        implements TemplateInstance {}
