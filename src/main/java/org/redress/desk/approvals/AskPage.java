package org.redress.desk.approvals;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.redress.cases.approval.Part;
import org.redress.cases.approval.Receiver;
import org.redress.cases.approval.What;
import org.redress.cases.approval.Why;
import org.redress.desk.Frame;
import org.redress.desk.casepage.Kept;

/** Where a member of staff asks for a second one. */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record AskPage(Frame frame, String reference, Asked ask, Kept kept) implements TemplateInstance {
    /** One value that can be chosen. */
    public record Choice(String value, String words) {}

    /**
     * What is asked for, and what can be chosen.
     *
     * @param form the form's id, and where it goes
     */
    public record Asked(String form, boolean erasure) {
        static Asked of(What what) {
            return new Asked(what.name().toLowerCase(Locale.ROOT), what == What.ERASURE);
        }

        public List<Choice> grounds() {
            return Stream.of(Why.values())
                    .map(why -> new Choice(why.name(), ApprovalWords.why(why)))
                    .toList();
        }

        public List<Choice> receivers() {
            return Stream.of(Receiver.values())
                    .map(receiver -> new Choice(receiver.name(), ApprovalWords.receiver(receiver)))
                    .toList();
        }

        public List<Choice> parts() {
            return Stream.of(Part.values())
                    .map(part -> new Choice(part.name(), ApprovalWords.part(part)))
                    .toList();
        }
    }
}
