package org.redress.desk.regulators;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.redress.desk.Frame;
import org.redress.desk.casepage.Kept;

/**
 * What follows a miss on one case: complaints to platforms, a regulator's notice, steps to regulators.
 *
 * @param regulators whom something can be sent to, with why not
 */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record FollowUpPage(
        Frame frame,
        String reference,
        List<Asked> requests,
        List<StepLine> steps,
        List<Choice> regulators,
        Kept kept,
        String said)
        implements TemplateInstance {
    /**
     * One request, as far as something follows.
     *
     * @param complains whether a complaint is open to us
     * @param text what a complaint says, to be pasted
     * @param noticed whether a regulator's notice is awaited
     */
    record Asked(
            String id, String platform, String way, boolean complains, String text, List<Made> made, boolean noticed) {
        /** Whether anything can be done, or was. */
        public boolean any() {
            return complains || noticed || !made.isEmpty();
        }

        public String complaintForm() {
            return "complaint-" + id;
        }

        public String noticeForm() {
            return "notice-" + id;
        }
    }

    /** A complaint that was made. @param result empty while we wait */
    record Made(String id, String at, String channel, String reference, String result, String words, String due) {
        public String formId() {
            return "result-" + id;
        }
    }

    /** One regulator. @param notYet why nothing can be sent; empty when it can */
    record Choice(String slug, String name, String notYet) {}
}
