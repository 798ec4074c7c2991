package org.redress.desk.regulators;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Map;
import org.redress.desk.Frame;
import org.redress.desk.casepage.Kept;

/**
 * One step to a regulator: its letter, its packs, what was sent and what came back.
 *
 * @param acts whether this member may move it
 * @param packs that can be sent, in words by id
 * @param named whether the letter names one of them, or the one that was sent
 */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record StepPage(
        Frame frame,
        StepView step,
        boolean acts,
        Map<String, String> packs,
        boolean named,
        List<Reply> replies,
        Kept kept,
        String said)
        implements TemplateInstance {
    /** Something that came back. */
    record Reply(String at, String kind, String words) {}
}
