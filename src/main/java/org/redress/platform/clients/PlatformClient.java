package org.redress.platform.clients;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.redress.NotPossibleNow;

/** A client at Keycloak that calls the API for one platform. Keycloak holds its credential; this holds what staff see. */
@Entity
public class PlatformClient {
    @Id
    private UUID id;

    private UUID platformId;
    private String clientId;

    @Enumerated(EnumType.STRING)
    private ClientKind kind;

    @Enumerated(EnumType.STRING)
    private Credential credential;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] scopes;

    private @Nullable String keys;

    private Instant createdAt;
    private @Nullable Instant secretShownAt;
    private @Nullable Instant rotatedAt;
    private @Nullable Instant disabledAt;
    private @Nullable Instant keycloakOffAt;

    @Embedded
    private @Nullable Calls calls;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected PlatformClient() {}

    /** @param platformId the live platform, also of a client of its sandbox */
    PlatformClient(UUID platformId, String clientId, ClientKind kind, Wish wish, Instant now) {
        this.id = UUID.randomUUID();
        this.platformId = platformId;
        this.clientId = clientId;
        this.kind = kind;
        this.credential = wish.credential();
        this.keys = wish.keys();
        this.scopes = wish.scopes().stream().map(Scope::word).sorted().toArray(String[]::new);
        this.createdAt = now;
    }

    /**
     * How it signs in and what it may do.
     *
     * @param keys an address, or a JSON Web Key Set; null for a secret
     */
    public record Wish(Credential credential, @Nullable String keys, List<Scope> scopes) {}

    /** @throws NotPossibleNow when it was shown before, or there is none */
    void showSecret(Instant now) {
        if (credential != Credential.SECRET) {
            throw new NotPossibleNow("no-secret", "This client has no secret that Redress could show.");
        }
        if (secretShownAt != null) {
            throw new NotPossibleNow("shown", "The secret was shown before, and is shown only once.");
        }
        secretShownAt = now;
    }

    /** Its public keys are others now. */
    void rotate(Credential to, String newKeys, Instant now) {
        if (credential == Credential.SECRET || to == Credential.SECRET) {
            throw new NotPossibleNow(
                    "secret", "A secret is not exchanged: add a second client, then switch this one off.");
        }
        credential = to;
        keys = newKeys;
        rotatedAt = now;
    }

    void disable(Instant now) {
        if (disabledAt == null) {
            disabledAt = now;
        }
    }

    /** Keycloak knows it too. */
    void disabledAtKeycloak(Instant now) {
        keycloakOffAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID platformId() {
        return platformId;
    }

    /** Its name at Keycloak, which tokens carry as {@code azp}. */
    public String clientId() {
        return clientId;
    }

    public ClientKind kind() {
        return kind;
    }

    public Credential credential() {
        return credential;
    }

    public List<String> scopes() {
        return List.of(scopes);
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** {@return where its public keys are, or themselves; empty for a secret} */
    public Optional<String> keys() {
        return Optional.ofNullable(keys);
    }

    public Optional<Instant> secretShownAt() {
        return Optional.ofNullable(secretShownAt);
    }

    public Optional<Instant> rotatedAt() {
        return Optional.ofNullable(rotatedAt);
    }

    public Optional<Instant> disabledAt() {
        return Optional.ofNullable(disabledAt);
    }

    /** {@return since when Keycloak makes no more tokens for it} */
    public Optional<Instant> keycloakOffAt() {
        return Optional.ofNullable(keycloakOffAt);
    }

    /** {@return its first and last call; empty before the first} */
    public Optional<Calls> calls() {
        return Optional.ofNullable(calls);
    }

    public int version() {
        return version;
    }
}
