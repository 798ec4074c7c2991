package org.redress.platform;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
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

    /** {@return all of a platform, the newest first} */
    public List<WebhookEndpoint> of(UUID platformId) {
        return list("platformId = ?1 order by createdAt desc, id", platformId);
    }

    /** {@return the signing secret, {@code whsec_} and base64} */
    public String secretOf(WebhookEndpoint endpoint) {
        return vault.open(endpoint.platformId(), WebhookEndpoint.SECRET, endpoint.sealedSecret());
    }
}
