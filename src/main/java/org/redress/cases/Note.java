package org.redress.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** What a member of staff noted for colleagues about a case; sealed under the case's key, and never changed. */
@Entity
public class Note {
    static final String FIELD = "note.words";

    @Id
    private UUID id;

    private UUID caseId;
    private UUID staffId;
    private byte[] words;
    private Instant writtenAt;

    @SuppressWarnings("NullAway.Init")
    protected Note() {}

    Note(UUID id, UUID caseId, UUID staffId, byte[] sealedWords, Instant now) {
        this.id = id;
        this.caseId = caseId;
        this.staffId = staffId;
        this.words = sealedWords;
        this.writtenAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID caseId() {
        return caseId;
    }

    public UUID staffId() {
        return staffId;
    }

    byte[] sealedWords() {
        return words.clone();
    }

    public Instant writtenAt() {
        return writtenAt;
    }
}
