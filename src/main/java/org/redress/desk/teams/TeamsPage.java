package org.redress.desk.teams;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.redress.desk.Frame;
import org.redress.desk.casepage.Kept;

/** All teams, and where a new one is made. */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record TeamsPage(Frame frame, List<Line> teams, Kept kept) implements TemplateInstance {
    /** @param members their names; for everybody's team that it is everybody */
    public record Line(String id, String name, boolean everybody, String members) {}
}
