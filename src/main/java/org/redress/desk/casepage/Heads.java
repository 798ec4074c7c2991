package org.redress.desk.casepage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.redress.cases.Capacity;
import org.redress.cases.CaseFile;
import org.redress.cases.CaseStatus;
import org.redress.cases.Message;
import org.redress.desk.Names;
import org.redress.desk.TimeWords;
import org.redress.desk.Words;
import org.redress.removal.Deadline;
import org.redress.removal.MissedDeadline;
import org.redress.removal.Obligation;

/** The head of a case's page: who and what it is, what we owe, and what was missed for ever. */
@ApplicationScoped
class Heads {
    private final Names names;
    private final ClockViews clocks;
    private final MistakeViews mistakes;

    Heads(Names names, ClockViews clocks, MistakeViews mistakes) {
        this.names = names;
        this.clocks = clocks;
        this.mistakes = mistakes;
    }

    Head of(CaseFile file, List<Deadline> deadlines, ClockViews.Reading reading, UUID member) {
        boolean acting = file.capacity() == Capacity.ACTING;
        return new Head(
                file.reference().shown(),
                Words.caseFile(file.status().name()),
                Words.tone(file.status().name()),
                TimeWords.day(file.reportedAt()),
                acting ? "Acts for the person shown" : "Is the person shown",
                file.authorityChecked().orElse(""),
                acting && file.authorityChecked().isEmpty(),
                mistakes.of(file, reading.now()),
                held(file),
                file.onHold(),
                String.join(", ", new TreeSet<>(file.countries())),
                file.language(),
                file.assignee().map(names::ofMember).orElse(""),
                file.assignee().filter(member::equals).isPresent(),
                file.status() == CaseStatus.REPORTED,
                file.version(),
                deadlines.stream()
                        .filter(d -> d.obligation() != Obligation.REMOVAL_REQUEST
                                && d.stoppedAt().isEmpty())
                        .map(d -> clocks.of(d, null, reading))
                        .toList(),
                reading.declared().stream()
                        .map(d -> Words.of(d.name()))
                        .sorted()
                        .toList());
    }

    private static String held(CaseFile file) {
        return file.heldBecause()
                .filter(because -> file.status() == CaseStatus.HELD)
                .map(because -> switch (because) {
                    case FILLED_TRAP -> "A field that people never see was filled in.";
                    case MANY_FROM_ONE_NETWORK -> "Many reports came from one network within an hour.";
                })
                .orElse("");
    }

    /** The permanent facts of misses, whatever happened later. */
    List<String> missed(List<Deadline> deadlines, Map<UUID, MissedDeadline> misses) {
        return deadlines.stream()
                .map(d -> misses.containsKey(d.id()) ? said(d, Objects.requireNonNull(misses.get(d.id()))) : "")
                .filter(words -> !words.isEmpty())
                .toList();
    }

    String writer(Message message) {
        return message.staffId().map(names::ofMember).orElse("The person");
    }

    private String said(Deadline deadline, MissedDeadline miss) {
        String who = deadline.platformId().map(names::ofPlatform).orElse("We");
        return who + " missed: " + deadline.ruleVersion().rule().name() + ". " + ClockViews.missed(miss);
    }
}
