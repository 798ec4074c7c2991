package org.redress.desk.coop;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.redress.desk.Frame;
import org.redress.desk.casepage.Kept;

/**
 * How a platform's ROOST Coop answers.
 *
 * @param base what the addresses of the callbacks begin with
 * @param since when the key was set, or empty
 * @param key the public key that is set, or what was typed
 * @param edits whether this member may change it
 */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record CoopPage(
        Frame frame,
        String slug,
        String name,
        String base,
        String since,
        String key,
        Kept kept,
        String said,
        boolean edits)
        implements TemplateInstance {}
