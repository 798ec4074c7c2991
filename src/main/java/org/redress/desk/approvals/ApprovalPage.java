package org.redress.desk.approvals;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.redress.desk.Frame;

/**
 * One of them, with all that the second member needs to decide.
 *
 * @param hold the legal hold that keeps the case, and why; empty when none does
 */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ApprovalPage(Frame frame, View view, String hold, String problem) implements TemplateInstance {
    /**
     * What it says.
     *
     * @param receiver empty for an erasure
     * @param decision who decided and how; empty while it waits
     * @param decides whether who looks may decide
     * @param mine whether who looks asked
     * @param open whether it still waits for the second member
     * @param outlived whether the person did something since, so that it is not done as it was asked
     * @param page whether who looks can take it as a page, and data likewise
     */
    public record View(
            String id,
            String reference,
            boolean erasure,
            String what,
            String why,
            String words,
            String receiver,
            String parts,
            String asker,
            String asked,
            String lapses,
            String decision,
            boolean decides,
            boolean mine,
            boolean open,
            boolean outlived,
            boolean page,
            boolean data) {}
}
