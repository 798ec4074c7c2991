package org.redress.desk.teams;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.redress.desk.Frame;

/** Everybody who ever signed in, and where it is said that somebody's account is closed. */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record MembersPage(Frame frame, List<Line> members, String said, String problem) implements TemplateInstance {
    /**
     * One of them.
     *
     * @param roles in words; empty for who left
     * @param me whether it is who looks
     */
    public record Line(String id, String name, String roles, boolean me) {}
}
