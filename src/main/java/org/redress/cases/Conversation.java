package org.redress.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.NotAcceptable;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.vault.Vault;

/** Messages both ways between the person and the organisation; the person pulls, nothing is pushed to them. */
@ApplicationScoped
public class Conversation {
    /** Longest message, in characters. */
    public static final int LONGEST = 10_000;

    @Inject
    CaseFiles caseFiles;

    @Inject
    EntityManager em;

    @Inject
    Vault vault;

    @Inject
    Audit audit;

    @Inject
    Event<MessageSent> sent;

    @Inject
    Event<MessageRead> read;

    @Transactional
    public UUID personWrites(UUID caseId, String words, Instant now) {
        return write(caseId, null, words, now);
    }

    @Transactional
    public UUID staffWrites(UUID caseId, UUID staffId, String words, Instant now) {
        return write(caseId, staffId, words, now);
    }

    /** Marks what the person wrote as read by staff. */
    @Transactional
    public void readByStaff(UUID caseId, Actor by, Instant now) {
        for (Message message : messages(caseId)) {
            if (message.sender() == Message.Sender.PERSON && message.read(now)) {
                read.fire(new MessageRead(message.id(), caseId, by, now));
            }
        }
    }

    /** Marks what staff wrote as read by the person. */
    @Transactional
    public void readByPerson(UUID caseId, Instant now) {
        messages(caseId).stream()
                .filter(message -> message.sender() == Message.Sender.STAFF)
                .forEach(message -> message.read(now));
    }

    /** Oldest first, and nobody writes another one before this transaction ends. */
    @Transactional
    public List<Message> held(UUID caseId) {
        caseFiles.lock(caseId);
        return messages(caseId);
    }

    /** Oldest first. */
    public List<Message> messages(UUID caseId) {
        return em.createQuery("from Message where caseId = ?1 order by sentAt, id", Message.class)
                .setParameter(1, caseId)
                .getResultList();
    }

    public String words(Message message) {
        return vault.open(message.caseId(), Message.FIELD + message.id(), message.sealedWords());
    }

    private UUID write(UUID caseId, @Nullable UUID staffId, String words, Instant now) {
        if (words.isBlank() || words.length() > LONGEST) {
            throw new NotAcceptable("words", "Write a message of at most " + LONGEST + " characters.");
        }
        caseFiles.lock(caseId);
        UUID id = UUID.randomUUID();
        Message message = new Message(id, caseId, staffId, vault.seal(caseId, Message.FIELD + id, words), now);
        em.persist(message);
        Actor by = staffId == null ? Actor.person(caseId) : Actor.staff(staffId);
        audit.record(by, "message.sent", Subject.of("message", id, caseId), now);
        sent.fire(new MessageSent(id, caseId, message.sender(), now));
        return id;
    }
}
