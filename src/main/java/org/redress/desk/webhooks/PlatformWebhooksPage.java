package org.redress.desk.webhooks;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.redress.desk.Frame;
import org.redress.desk.casepage.Kept;

/**
 * A platform's webhooks.
 *
 * @param typed what stands in the form's field
 * @param secret shown once, right after it was made; empty ever after
 * @param edits whether this member may change anything
 */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record PlatformWebhooksPage(
        Frame frame,
        String slug,
        String name,
        EndpointView endpoint,
        String typed,
        List<HookLine> hooks,
        Kept kept,
        String said,
        String secret,
        boolean edits)
        implements TemplateInstance {}
