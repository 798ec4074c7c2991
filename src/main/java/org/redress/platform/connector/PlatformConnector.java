package org.redress.platform.connector;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** The organisation's account at the reporting service of one platform. */
@Entity
public class PlatformConnector {
    static final String SECRET = "platform-connector.secret";

    @Id
    private UUID platformId;

    @Enumerated(EnumType.STRING)
    private ConnectorKind kind;

    private String base;
    private String account;
    private String labeler;
    private boolean own;
    private byte[] secret;
    private Instant secretAt;

    @Version
    private int version;

    PlatformConnector(UUID platformId, Place place, byte[] sealed, Instant now) {
        this.platformId = platformId;
        this.kind = place.kind();
        this.base = place.base();
        this.account = place.account();
        this.labeler = place.labeler();
        this.own = place.own();
        this.secret = sealed.clone();
        this.secretAt = now;
    }

    @SuppressWarnings("NullAway.Init")
    protected PlatformConnector() {}

    /**
     * Where reports are taken, and as whom.
     *
     * @param base what every address of its API begins with, without a slash at the end
     * @param account empty where the secret alone says it
     * @param labeler AT Protocol: the DID of the moderation service that the report is for; else empty
     * @param own whether the server is the organisation's own and passes reports on to the server of the post
     */
    public record Place(ConnectorKind kind, String base, String account, String labeler, boolean own) {}

    void move(Place place) {
        kind = place.kind();
        base = place.base();
        account = place.account();
        labeler = place.labeler();
        own = place.own();
    }

    void replaceSecret(byte[] sealed, Instant now) {
        secret = sealed.clone();
        secretAt = now;
    }

    public UUID platformId() {
        return platformId;
    }

    public Place place() {
        return new Place(kind, base, account, labeler, own);
    }

    byte[] sealedSecret() {
        return secret.clone();
    }

    /** When the secret was given. */
    public Instant secretAt() {
        return secretAt;
    }
}
