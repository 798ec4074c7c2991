package org.redress.desk.teams;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.redress.desk.Frame;
import org.redress.desk.casepage.Kept;

/** One team, to be changed. */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record TeamPage(Frame frame, View team, Kept kept) implements TemplateInstance {
    /** As it is, or as it was typed. */
    public record View(String id, String name, int version, List<Box> people) {}

    /** Somebody who is in it or not. */
    public record Box(String id, String name, boolean in) {}
}
