package org.redress.platform;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redress.NotPossibleNow;

/** Where a platform wants its webhooks; a platform has one that is active, and those that were. */
@Entity
public class WebhookEndpoint {
    /** The field that the secret is sealed for, under the platform's own key. */
    static final String SECRET = "webhook_endpoint.secret";

    /** Why an endpoint that answered 410 is switched off. */
    public static final String GONE = "answered 410";

    private static final int MOST_FORMER = 5;

    @Id
    private UUID id;

    private UUID platformId;
    private String url;
    private byte[] secret;

    @ElementCollection
    @CollectionTable(name = "webhook_former_secret", joinColumns = @JoinColumn(name = "endpoint_id"))
    private List<FormerSecret> formerSecrets = new ArrayList<>();

    private boolean active = true;
    private Instant createdAt;
    private @Nullable String disabledBecause;

    @Version
    private int version;

    WebhookEndpoint(Platform platform, String url, byte[] sealedSecret, Instant now) {
        this.id = UUID.randomUUID();
        this.platformId = platform.id();
        this.url = url;
        this.secret = sealedSecret.clone();
        this.createdAt = now;
    }

    @SuppressWarnings("NullAway.Init")
    protected WebhookEndpoint() {}

    public UUID id() {
        return id;
    }

    public UUID platformId() {
        return platformId;
    }

    public String url() {
        return url;
    }

    public boolean isActive() {
        return active;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** {@return why nothing is sent there any more} */
    public Optional<String> disabledBecause() {
        return Optional.ofNullable(disabledBecause);
    }

    byte[] sealedSecret() {
        return secret.clone();
    }

    /** {@return until when a secret before this one signs too; empty when none does any more} */
    public Optional<Instant> formerUntil(Instant now) {
        return formerSecrets.stream()
                .filter(former -> former.signsAt(now))
                .map(FormerSecret::signsUntil)
                .max(Comparator.naturalOrder());
    }

    /** {@return whether it is off because it answered 410} */
    public boolean isGone() {
        return !active && GONE.equals(disabledBecause);
    }

    /** {@return what signs now, sealed: the present secret, then those before it} */
    List<byte[]> sealedSecrets(Instant now) {
        return Stream.concat(
                        Stream.of(sealedSecret()),
                        formerSecrets.stream()
                                .filter(former -> former.signsAt(now))
                                .map(FormerSecret::sealed))
                .toList();
    }

    /**
     * The secrets that were sign on: this one until {@code until}, those before it as long as they were to.
     *
     * @throws NotPossibleNow when so many sign already that no header should hold more
     */
    void rotate(byte[] sealed, Instant until, Instant now) {
        formerSecrets.removeIf(former -> !former.signsAt(now));
        if (formerSecrets.size() >= MOST_FORMER) {
            throw new NotPossibleNow("too-many-secrets", "So many secrets sign already. Wait until one of them ends.");
        }
        formerSecrets.add(new FormerSecret(secret, until));
        secret = sealed.clone();
    }

    void disable(String because) {
        active = false;
        disabledBecause = because;
    }

    void enable() {
        active = true;
        disabledBecause = null;
    }
}
