package org.redress.desk.regulators;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Map;
import org.redress.desk.Frame;
import org.redress.desk.casepage.Kept;

/**
 * What follows a miss on one case: complaints to platforms, a regulator's notice, steps to regulators.
 *
 * @param regulators whom something can be got ready for
 * @param silent those that may read nothing of the case, by name
 */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record FollowUpPage(
        Frame frame,
        String reference,
        List<Asked> requests,
        List<StepLine> steps,
        List<Choice> regulators,
        List<String> silent,
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

        public Map<String, String> channels() {
            return StepWords.COMPLAINED;
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
        public Map<String, String> outcomes() {
            return StepWords.OUTCOMES;
        }

        public String formId() {
            return "result-" + id;
        }
    }

    /** One regulator. */
    record Choice(String slug, String name) {}
}
