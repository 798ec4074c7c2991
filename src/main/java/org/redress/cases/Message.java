package org.redress.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One message between the person and the organisation. Its words are sealed under the case's key. */
@Entity
public class Message {
    static final String FIELD = "message.words";

    @Id
    private UUID id;

    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private Sender sender;

    private @Nullable UUID staffId;
    private byte[] words;
    private Instant sentAt;
    private @Nullable Instant readAt;

    @SuppressWarnings("NullAway.Init")
    protected Message() {}

    Message(UUID id, UUID caseId, @Nullable UUID staffId, byte[] sealedWords, Instant now) {
        this.id = id;
        this.caseId = caseId;
        this.sender = staffId == null ? Sender.PERSON : Sender.STAFF;
        this.staffId = staffId;
        this.words = sealedWords;
        this.sentAt = now;
    }

    boolean read(Instant now) {
        boolean first = readAt == null;
        if (first) {
            readAt = now;
        }
        return first;
    }

    public UUID id() {
        return id;
    }

    public UUID caseId() {
        return caseId;
    }

    public Sender sender() {
        return sender;
    }

    public Optional<UUID> staffId() {
        return Optional.ofNullable(staffId);
    }

    /** The sealed words; {@link Conversation#words(Message)} opens them. */
    public byte[] sealedWords() {
        return words.clone();
    }

    public Instant sentAt() {
        return sentAt;
    }

    public Optional<Instant> readAt() {
        return Optional.ofNullable(readAt);
    }

    /** Who wrote. */
    public enum Sender {
        PERSON,
        STAFF
    }
}
