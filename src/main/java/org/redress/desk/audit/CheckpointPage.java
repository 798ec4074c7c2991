package org.redress.desk.audit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.redress.desk.Frame;

/**
 * The newest signed checkpoints of the audit, where each went, and whether the audit still continues it.
 *
 * @param nowhere whether none of the ways out is set up
 * @param key the public key as verifiers take it; empty before the first checkpoint
 */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record CheckpointPage(Frame frame, boolean nowhere, String key, List<Shown> checkpoints, String said)
        implements TemplateInstance {
    /**
     * One checkpoint.
     *
     * @param holds whether the tree of today has its root at its size, and the signature is ours
     * @param went one sentence for each way
     */
    public record Shown(String size, String at, boolean holds, List<String> went, String note, String consistency) {}
}
