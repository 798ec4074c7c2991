package org.redress.desk.search;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.redress.desk.Frame;

/**
 * @param kind how what was typed was understood
 * @param typed as it was typed, for the box
 * @param shown as it was understood
 * @param owner the platform of the host, if the directory knows it
 * @param next the path of the next page; empty on the last
 */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SearchPage(Frame frame, String kind, String typed, String shown, String owner, Search.Page page, String next)
        implements TemplateInstance {}
