package org.redress.desk.safeguarding;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.redress.desk.Frame;

/** The sealed cases, and the guide for handing one over. */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SafeguardingPage(Frame frame, List<Sealed> sealed, String problem) implements TemplateInstance {
    /**
     * One sealed case.
     *
     * @param mine whether who looks sealed it, so that somebody else hands it over
     */
    public record Sealed(String reference, String reported, boolean mine) {}
}
