package org.redress.cases.prepared;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One answer in one language. Staff put it into their message and change it there. */
@Entity
public class PreparedAnswer {
    @Id
    private UUID id;

    private String language;
    private String title;
    private String words;
    private @Nullable Instant retiredAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected PreparedAnswer() {}

    PreparedAnswer(UUID id, Text text) {
        this.id = id;
        this.language = text.language();
        this.title = text.title();
        this.words = text.words();
    }

    void say(Text text) {
        language = text.language();
        title = text.title();
        words = text.words();
    }

    /** It is offered no more; what was sent with its words stays. */
    void retire(Instant now) {
        retiredAt = now;
    }

    public UUID id() {
        return id;
    }

    /** BCP 47. */
    public String language() {
        return language;
    }

    public String title() {
        return title;
    }

    public String words() {
        return words;
    }

    public boolean isRetired() {
        return retiredAt != null;
    }

    /** What it says, field by field, as its versions have it. */
    public Map<String, String> fields() {
        return new TreeMap<>(
                Map.of("language", language, "title", title, "words", words, "offered", isRetired() ? "no" : "yes"));
    }
}
