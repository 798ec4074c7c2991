package org.redress.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.redress.cases.CaseFiles;
import org.redress.cases.LettersToPerson;
import org.redress.cases.MailAddress;
import org.redress.cases.Message;
import org.redress.cases.MessageSent;
import org.redress.cases.PersonAsked;
import org.redress.delivery.text.LetterKind;
import org.redress.delivery.text.LetterText;
import org.redress.delivery.text.LetterTexts;
import org.redress.removal.RequestChanged;

/**
 * Letters to people who asked for them. One says only that there is something new: no name, no reference, no link, no
 * word of what it is about, and a sender that is not the organisation's. One a day at most; what changes meanwhile is
 * in the same letter.
 */
@ApplicationScoped
public class PersonLetters {
    static final String TOPIC = "person.news";
    /** Several changes at once make one letter, and its time says less about who did what. */
    static final Duration GATHERING = Duration.ofHours(1);

    static final Duration AT_MOST_EVERY = Duration.ofDays(1);
    private static final String QUEUE = """
            insert into delivery (id, kind, topic, recipient, stream, case_id, body, status, queued_at, attempt_at)
            select gen_random_uuid(), 'LETTER_TO_PERSON', :topic, cast(c.id as text), 'person:' || c.id, c.id,
                '', 'QUEUED', cast(:now as timestamptz), greatest(cast(:gathered as timestamptz), (
                    select max(sent.settled_at) + cast(:every as interval) from delivery sent
                    where sent.case_id = c.id and sent.kind = 'LETTER_TO_PERSON' and sent.status = 'SENT'))
            from case_file c join personal_detail wish on wish.case_id = c.id and wish.field = 'LETTERS'
            where c.id = :case and c.status not in ('SEALED', 'ERASED', 'SANDBOX')
            on conflict do nothing
            """;

    private final Session session;
    private final CaseFiles caseFiles;
    private final LettersToPerson letters;
    private final LetterTexts texts;

    PersonLetters(Session session, CaseFiles caseFiles, LettersToPerson letters, LetterTexts texts) {
        this.session = session;
        this.caseFiles = caseFiles;
        this.letters = letters;
        this.texts = texts;
    }

    void written(@Observes MessageSent message) {
        if (message.sender() == Message.Sender.STAFF) {
            queue(message.caseId(), message.at());
        }
    }

    void asked(@Observes PersonAsked question) {
        queue(question.caseId(), question.at());
    }

    void changed(@Observes RequestChanged changed) {
        switch (changed.event()) {
            case SEND, RECEIVE, REVIEW, QUERY, CLAIM_REMOVAL, REFUSE, CORRECT, VERIFY_GONE, REAPPEAR ->
                queue(changed.caseId(), changed.at());
            case COMPLETE, STILL_THERE, WITHDRAW -> {}
        }
    }

    private void queue(UUID caseId, Instant now) {
        if (!letters.isOffered()) {
            return;
        }
        session.flush();
        session.createNativeMutationQuery(QUEUE)
                .setParameter("topic", TOPIC)
                .setParameter("case", caseId)
                .setParameter("now", now)
                .setParameter("gathered", now.plus(GATHERING))
                .setParameter("every", AT_MOST_EVERY.toHours() + " hours")
                .executeUpdate();
    }

    /** {@return the letter; empty when they want none any more} */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Letter> write(UUID caseId) {
        String language = caseFiles.get(caseId).language();
        return letters.address(caseId).map(to -> letter(to, language));
    }

    /** {@return the address that stands as sender} */
    Optional<String> from() {
        return letters.from();
    }

    private Letter letter(MailAddress to, String language) {
        LetterText news = texts.current(LetterKind.PERSON_NEWS, language);
        return new Letter(to.text(), news.subject(), news.text(), null, news.text());
    }
}
