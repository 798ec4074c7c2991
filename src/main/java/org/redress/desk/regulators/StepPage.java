package org.redress.desk.regulators;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.redress.desk.Frame;
import org.redress.desk.casepage.Kept;

/**
 * One step to a regulator: its letter, its packs, what was sent and what came back.
 *
 * @param acts whether this member may move it
 */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record StepPage(Frame frame, StepView step, boolean acts, List<Pack> packs, List<Reply> replies, Kept kept, String said)
        implements TemplateInstance {
    /** A pack that can be sent. */
    record Pack(String id, String words) {}

    /** Something that came back. */
    record Reply(String at, String kind, String words) {}
}
