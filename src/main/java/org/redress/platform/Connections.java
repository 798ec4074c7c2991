package org.redress.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;
import org.redress.NotAcceptable;
import org.redress.NotFound;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.vault.Codes;
import org.redress.vault.Vault;

/** Connects platforms: their client for the API, and where their webhooks go. */
@ApplicationScoped
@Transactional
public class Connections {
    private static final Pattern SECRET = Pattern.compile("whsec_[A-Za-z0-9+/]{32,88}={0,2}");
    private static final int SECRET_BYTES = 32;

    private final Platforms platforms;
    private final WebhookEndpoints endpoints;
    private final Vault vault;
    private final Codes codes;
    private final Audit audit;

    Connections(Platforms platforms, WebhookEndpoints endpoints, Vault vault, Codes codes, Audit audit) {
        this.platforms = platforms;
        this.endpoints = endpoints;
        this.vault = vault;
        this.codes = codes;
        this.audit = audit;
    }

    /** From now on the platform fetches its requests through the API as {@code clientId}. */
    public void connect(UUID platformId, String clientId, Actor by, Instant now) {
        platform(platformId).connect(clientId);
        audit.record(by, "platform.connected", subject("platform", platformId), now);
    }

    /** {@return a new secret, {@code whsec_} and base64 of 32 random bytes} */
    public String newSecret() {
        return "whsec_" + Base64.getEncoder().encodeToString(codes.random(SECRET_BYTES));
    }

    /**
     * Registers an endpoint, which takes the place of the active one.
     *
     * @param target address and secret
     * @throws NotAcceptable when the secret is not {@code whsec_} and base64 of 24 to 64 bytes
     */
    public WebhookEndpoint register(UUID platformId, Target target, Actor by, Instant now) {
        if (!SECRET.matcher(target.secret()).matches()) {
            throw new NotAcceptable("secret", "must be whsec_ and base64 of 24 to 64 bytes");
        }
        Platform platform = platform(platformId);
        endpoints.activeOf(platformId).ifPresent(old -> disable(old, "replaced", by, now));
        endpoints.flush();
        if (!vault.holdsKey(platformId)) {
            vault.createKey(platformId, now);
        }
        byte[] sealed = vault.seal(platformId, WebhookEndpoint.SECRET, target.secret());
        WebhookEndpoint endpoint = new WebhookEndpoint(platform, target.url(), sealed, now);
        endpoints.persist(endpoint);
        audit.record(by, "webhook-endpoint.registered", subject("webhook-endpoint", endpoint.id()), now);
        return endpoint;
    }

    /** @param because why, such as {@code answered 410}; nothing personal */
    public void disable(WebhookEndpoint endpoint, String because, Actor by, Instant now) {
        endpoint.disable(because);
        audit.record(by, "webhook-endpoint.disabled", subject("webhook-endpoint", endpoint.id()), now);
    }

    /** Where webhooks go and what signs them. */
    public record Target(String url, String secret) {
        @Override
        public String toString() {
            return "Target[" + url + "]";
        }
    }

    private Platform platform(UUID id) {
        return platforms.findByIdOptional(id).orElseThrow(() -> new NotFound("platform"));
    }

    private static Subject subject(String kind, UUID id) {
        return new Subject(kind, id.toString(), null);
    }
}
