package org.redress.platform;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.redress.vault.Vault;

/** Where platforms want their webhooks. */
@ApplicationScoped
public class WebhookEndpoints implements PanacheRepositoryBase<WebhookEndpoint, UUID> {
    private final Vault vault;

    WebhookEndpoints(Vault vault) {
        this.vault = vault;
    }

    public Optional<WebhookEndpoint> activeOf(UUID platformId) {
        return find("platformId = ?1 and active", platformId).firstResultOptional();
    }

    /** {@return the one that is active, else the newest, which was switched off; empty when there was none} */
    public Optional<WebhookEndpoint> latestOf(UUID platformId) {
        return find("platformId = ?1 order by active desc, createdAt desc, id", platformId)
                .range(0, 0)
                .firstResultOptional();
    }

    /** {@return all of a platform, the newest first} */
    public List<WebhookEndpoint> of(UUID platformId) {
        return list("platformId = ?1 order by createdAt desc, id", platformId);
    }

    /** {@return the secrets that sign at this time, the present one first, each {@code whsec_} and base64} */
    public List<String> secretsOf(WebhookEndpoint endpoint, Instant now) {
        return endpoint.sealedSecrets(now).stream()
                .map(kept -> vault.open(endpoint.platformId(), WebhookEndpoint.SECRET, kept))
                .toList();
    }
}
