package org.redress.desk.forms;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.redress.desk.Frame;
import org.redress.desk.casepage.Kept;

/**
 * All that one case asks of one platform through its form, or inside its app.
 *
 * @param form the form's web address; empty when people report inside the app
 * @param whyNot why nothing may go there yet; empty when it may, and only then is there anything to paste
 * @param open whether anything is left to do with the form
 * @param sent when the form was sent, as the field shows it
 */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record FormPage(
        Frame frame,
        String reference,
        String slug,
        String platform,
        String form,
        String whyNot,
        boolean open,
        List<Line> lines,
        List<Pasted> pasted,
        List<Duty> duties,
        Ways ways,
        String sent,
        String said,
        Kept kept)
        implements TemplateInstance {}
