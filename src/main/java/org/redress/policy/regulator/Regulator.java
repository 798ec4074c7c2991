package org.redress.policy.regulator;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An authority that a missed duty can be told to. Telling it decides nothing about a single item by itself. */
@Entity
public class Regulator {
    @Id
    private UUID id;

    private String slug;
    private String name;
    private String country;
    private @Nullable String portal;
    private @Nullable String mail;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] rules;

    private String standard;
    private @Nullable String publicKey;
    private String coverLetter;

    @Embedded
    private Looked looked;

    private @Nullable Instant retiredAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Regulator() {}

    public Regulator(UUID id, String slug, Facts facts) {
        this.id = id;
        this.slug = slug;
        change(facts);
    }

    /**
     * All that an admin may change.
     *
     * @param country an ISO code, or EU
     * @param rules ids of the rules that it watches
     * @param standard what it says itself about when it replies; empty when it says nothing
     * @param publicKey what the sealed annex of a pack is encrypted to
     * @param coverLetter a text with places in braces, see {@link CoverLetter}
     */
    public record Facts(
            String name,
            String country,
            Ways ways,
            List<String> rules,
            String standard,
            @Nullable String publicKey,
            String coverLetter,
            Looked looked) {}

    /** Where something can be sent. */
    public record Ways(@Nullable String portal, @Nullable String mail) {}

    /** Somebody looked again. */
    @SuppressWarnings("NullAway.Init")
    public final void change(Facts facts) {
        name = facts.name();
        country = facts.country();
        portal = facts.ways().portal();
        mail = facts.ways().mail();
        rules = facts.rules().toArray(String[]::new);
        standard = facts.standard();
        publicKey = facts.publicKey();
        coverLetter = facts.coverLetter();
        looked = facts.looked();
    }

    /** Nothing new is sent there, or is again. */
    public void use(boolean used, Instant now) {
        retiredAt = used ? null : Optional.ofNullable(retiredAt).orElse(now);
    }

    public UUID id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }

    /** An ISO code, or EU. */
    public String country() {
        return country;
    }

    public Optional<String> portal() {
        return Optional.ofNullable(portal);
    }

    public Optional<String> mail() {
        return Optional.ofNullable(mail);
    }

    /** Ids of the rules that it watches. */
    public List<String> rules() {
        return List.of(rules);
    }

    /** What it says itself about when it replies; empty when it says nothing. */
    public String standard() {
        return standard;
    }

    public Optional<String> publicKey() {
        return Optional.ofNullable(publicKey);
    }

    /** A text with places in braces. */
    public String coverLetter() {
        return coverLetter;
    }

    public Looked looked() {
        return looked;
    }

    public Optional<Instant> retiredAt() {
        return Optional.ofNullable(retiredAt);
    }
}
