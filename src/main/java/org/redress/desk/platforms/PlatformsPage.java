package org.redress.desk.platforms;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.redress.desk.Frame;

/**
 * The directory of platforms.
 *
 * @param typed what was searched for
 * @param previous path of the page before; empty on the first
 * @param next path of the next page; empty on the last
 */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record PlatformsPage(
        Frame frame, String typed, List<PlatformLine> platforms, String previous, String next, boolean edits)
        implements TemplateInstance {}
