package org.redress.desk.directory;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.redress.desk.Frame;

/** Letters and webhooks with their attempts. */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record DeliveriesPage(Frame frame, DeliveryList.Page page) implements TemplateInstance {}
