package org.redress.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.redress.NotAcceptable;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.vault.Vault;

/** Notes between staff about a case: the person never reads them, and they end with the case's key. */
@ApplicationScoped
public class Notes {
    /** Longest note, in characters. */
    public static final int LONGEST = 5_000;

    @Inject
    CaseFiles caseFiles;

    @Inject
    EntityManager em;

    @Inject
    Vault vault;

    @Inject
    Audit audit;

    /** @throws NotAcceptable for nothing, or more than {@value #LONGEST} characters */
    @Transactional
    public UUID write(UUID caseId, UUID staffId, String words, Instant now) {
        if (words.isBlank() || words.length() > LONGEST) {
            throw new NotAcceptable("words", "Write a note of at most " + LONGEST + " characters.");
        }
        caseFiles.get(caseId);
        UUID id = UUID.randomUUID();
        em.persist(new Note(id, caseId, staffId, vault.seal(caseId, Note.FIELD + id, words), now));
        audit.record(Actor.staff(staffId), "note.written", Subject.of("note", id, caseId), now);
        return id;
    }

    /** Oldest first. */
    public List<Note> of(UUID caseId) {
        return em.createQuery("from Note where caseId = ?1 order by writtenAt, id", Note.class)
                .setParameter(1, caseId)
                .getResultList();
    }

    public String words(Note note) {
        return vault.open(note.caseId(), Note.FIELD + note.id(), note.sealedWords());
    }
}
