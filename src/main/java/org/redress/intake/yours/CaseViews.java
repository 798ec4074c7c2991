package org.redress.intake.yours;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.redress.cases.CaseFile;
import org.redress.cases.CaseFiles;
import org.redress.cases.Cases;
import org.redress.cases.Conversation;
import org.redress.cases.Declaration;
import org.redress.cases.Message;
import org.redress.web.Languages;

/** Reads what the case page shows. */
@ApplicationScoped
public class CaseViews {
    @Inject
    CaseFiles caseFiles;

    @Inject
    Cases cases;

    @Inject
    Conversation conversation;

    @Inject
    Lines lines;

    @Inject
    Gathering gathering;

    @Inject
    Recipients recipients;

    @Inject
    Missing missing;

    @Inject
    Access access;

    @Inject
    Schedule schedule;

    @Inject
    Reported reported;

    @Inject
    Languages languages;

    /** Reads it; what staff wrote counts as read from now on. */
    @Transactional
    public CaseView of(UUID caseId, CaseView.Earlier earlier, Instant now) {
        conversation.readByPerson(caseId, now);
        return read(caseFiles.get(caseId), earlier, access.of(caseId), now);
    }

    /** Reads it for a trusted helper, whose reading changes nothing. */
    @Transactional
    public CaseView forHelper(UUID caseId, Instant now) {
        return read(caseFiles.get(caseId), CaseView.Earlier.NOTHING, Access.forHelper(), now);
    }

    /** {@return every line with its story, however many there are; reading it changes nothing} */
    @Transactional
    public List<Line> stories(UUID caseId, Instant now) {
        caseFiles.onlyReadFromHere();
        return lines.of(gathering.of(caseFiles.get(caseId)), true, now);
    }

    private CaseView read(CaseFile file, CaseView.Earlier earlier, Access.Shown shown, Instant now) {
        UUID caseId = file.id();
        caseFiles.onlyReadFromHere();
        Gathered gathered = gathering.of(file);
        boolean brief = gathered.items().size() > CaseView.TOLD_IN_PLACE;
        StateWords words = new StateWords(languages.tag());
        return new CaseView(
                file.reference().shown(),
                file.reportedAt(),
                words.of(file),
                schedule.of(file),
                file.onHold(),
                lines.of(gathered, !brief, now),
                brief,
                missing.declarations(caseId),
                caseFiles.declared(caseId).contains(Declaration.OWN_SIGNATURE),
                recipients.of(gathered),
                new Laws(words).of(gathered),
                said(caseId),
                reported.of(caseId, words),
                reported.mayRead(caseId, words),
                earlier,
                shown);
    }

    /** The person came in: answers when they were here before, and remembers that they are here now. */
    @Transactional
    public CaseView.Earlier enter(UUID caseId, int failedTries, Instant now) {
        CaseView.Earlier earlier =
                new CaseView.Earlier(caseFiles.get(caseId).lastOpenedAt().orElse(null), failedTries);
        cases.opened(caseId, now);
        return earlier;
    }

    private List<CaseView.Said> said(UUID caseId) {
        return conversation.messages(caseId).stream()
                .map(message -> new CaseView.Said(
                        message.sender() == Message.Sender.PERSON,
                        conversation.words(message),
                        message.sentAt(),
                        message.readAt().isPresent()))
                .toList();
    }
}
