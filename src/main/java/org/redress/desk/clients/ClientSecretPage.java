package org.redress.desk.clients;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.redress.desk.Frame;

/**
 * A secret, this once.
 *
 * @param tokens where the platform fetches its tokens
 * @param api where it calls
 */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ClientSecretPage(
        Frame frame, String slug, String platform, String clientId, String secret, String tokens, String api)
        implements TemplateInstance {}
