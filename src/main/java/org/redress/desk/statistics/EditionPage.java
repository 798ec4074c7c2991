package org.redress.desk.statistics;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.redress.desk.Frame;
import org.redress.desk.casepage.Kept;

/** What is public of a quarter, and what platforms say to it. */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record EditionPage(
        Frame frame, String quarter, String madeAt, List<Shown> platforms, Kept kept, String said, boolean records)
        implements TemplateInstance {
    /**
     * A platform of which figures are shown.
     *
     * @param seen the number of the version that stands; 0 for none
     * @param typed what stands in the form
     */
    record Shown(String slug, String name, int seen, String words, String typed, List<Version> versions) {}

    /** One version of a reply. */
    record Version(int number, String at, String by, String words) {}
}
