package org.redress.check;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.check.course.Verdict;
import org.redress.check.sight.Finding;
import org.redress.check.sight.Seen;

/**
 * The proof of one look at one address: never the body, the title or a picture. Only erasure changes it, which takes
 * length and digest away, from which somebody who knows a page could recognise it.
 */
@Entity
public class Look {
    @Id
    private UUID id;

    private UUID requestId;
    private Instant at;
    private String rules;
    private @Nullable Integer status;
    private @Nullable String type;
    private @Nullable Long length;
    private @Nullable String sha256;
    private @Nullable String phrase;
    private @Nullable String trouble;

    @Enumerated(EnumType.STRING)
    private Finding finding;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    @SuppressWarnings("NullAway.Init")
    protected Look() {}

    Look(UUID id, UUID requestId, Seen seen, Verdict verdict, Instant at) {
        this.id = id;
        this.requestId = requestId;
        this.at = at;
        this.rules = seen.rules();
        this.status = seen.status();
        this.type = seen.type();
        this.length = seen.length();
        this.sha256 = seen.sha256();
        this.phrase = seen.phrase();
        this.trouble = seen.trouble();
        this.finding = seen.finding();
        this.verdict = verdict;
    }

    public UUID id() {
        return id;
    }

    public UUID requestId() {
        return requestId;
    }

    public Instant at() {
        return at;
    }

    /** The version of the rules that judged it. */
    public String rules() {
        return rules;
    }

    /** As HTTP numbers it; empty when no answer came. */
    public OptionalInt status() {
        return status == null ? OptionalInt.empty() : OptionalInt.of(status);
    }

    /** The media type. */
    public Optional<String> type() {
        return Optional.ofNullable(type);
    }

    /** Bytes that were read, or that the server announced where nothing is read. */
    public Optional<Long> length() {
        return Optional.ofNullable(length);
    }

    /** Of the bytes that were read, in lower-case hexadecimal. */
    public Optional<String> sha256() {
        return Optional.ofNullable(sha256);
    }

    /** Which of the rules' phrases was found. */
    public Optional<String> phrase() {
        return Optional.ofNullable(phrase);
    }

    /** Why there was no answer: a code. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    public Finding finding() {
        return finding;
    }

    /** What all looks together amounted to after this one. */
    public Verdict verdict() {
        return verdict;
    }
}
