package org.redress.desk.clients;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.redress.desk.Frame;
import org.redress.platform.keys.FeedKeys;

/** A fresh pair of keys, this once. */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record FeedKeysPage(Frame frame, String slug, String platform, FeedKeys.Made keys, String feed)
        implements TemplateInstance {}
