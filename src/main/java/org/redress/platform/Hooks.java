package org.redress.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;
import org.redress.NotAcceptable;
import org.redress.NotFound;
import org.redress.NotPossibleNow;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.vault.Codes;
import org.redress.vault.Vault;

/** What may be done with the endpoint that takes a platform's webhooks: by the platform itself and by an admin. */
@ApplicationScoped
@Transactional
public class Hooks {
    /** How long the former secret signs too, so that a receiver can change over without losing anything. */
    public static final Duration OVERLAP = Duration.ofHours(24);

    private static final Pattern SECRET = Pattern.compile("whsec_[A-Za-z0-9+/]{32,88}={0,2}");
    private static final int SECRET_BYTES = 32;
    private static final int FEWEST_BYTES = 24;
    private static final int MOST_BYTES = 64;

    private final Platforms platforms;
    private final WebhookEndpoints endpoints;
    private final Vault vault;
    private final Codes codes;
    private final Audit audit;

    Hooks(Platforms platforms, WebhookEndpoints endpoints, Vault vault, Codes codes, Audit audit) {
        this.platforms = platforms;
        this.endpoints = endpoints;
        this.vault = vault;
        this.codes = codes;
        this.audit = audit;
    }

    /** Where webhooks go and what signs them; it prints without the secret. */
    public record Target(String url, String secret) {
        @Override
        public String toString() {
            return "Target[" + url + "]";
        }
    }

    /** {@return a new secret, {@code whsec_} and base64 of 32 random bytes} */
    public String newSecret() {
        return "whsec_" + Base64.getEncoder().encodeToString(codes.random(SECRET_BYTES));
    }

    /**
     * Registers an endpoint, which takes the place of the active one.
     *
     * @throws NotAcceptable when the secret is not {@code whsec_} and base64 of 24 to 64 bytes
     */
    public WebhookEndpoint register(UUID platformId, Target target, Actor by, Instant now) {
        mustBeSecret(target.secret());
        Platform platform = locked(platformId);
        endpoints.activeOf(platformId).ifPresent(old -> disable(old, "replaced", by, now));
        endpoints.flush();
        if (!vault.holdsKey(platformId)) {
            vault.createKey(platformId, now);
        }
        byte[] sealed = vault.seal(platformId, WebhookEndpoint.SECRET, target.secret());
        WebhookEndpoint endpoint = new WebhookEndpoint(platform, target.url(), sealed, now);
        endpoints.persist(endpoint);
        audit.record(by, "webhook-endpoint.registered", subject(endpoint), now);
        return endpoint;
    }

    /**
     * Makes a new secret; whatever signed so far signs too, the one that was for {@link #OVERLAP}.
     *
     * @return the new secret
     * @throws NotFound when the platform has no active endpoint
     * @throws NotPossibleNow after several rotations within the overlap
     */
    public String rotate(UUID platformId, Actor by, Instant now) {
        locked(platformId);
        WebhookEndpoint endpoint = active(platformId);
        String secret = newSecret();
        endpoint.rotate(vault.seal(platformId, WebhookEndpoint.SECRET, secret), now.plus(OVERLAP), now);
        audit.record(by, "webhook-endpoint.secret-rotated", subject(endpoint), now);
        return secret;
    }

    /**
     * Switches the newest endpoint on again, with the secret that it had; one that is on stays on.
     *
     * @throws NotFound when there never was one
     * @throws NotPossibleNow when it was taken away on purpose, and not because it answered 410
     */
    public WebhookEndpoint activate(UUID platformId, Actor by, Instant now) {
        locked(platformId);
        WebhookEndpoint endpoint = endpoints.latestOf(platformId).orElseThrow(() -> new NotFound("webhook endpoint"));
        if (!endpoint.isActive()) {
            if (!endpoint.isGone()) {
                throw new NotPossibleNow("not-allowed", "It was taken away. Register an endpoint instead.");
            }
            endpoint.enable();
            audit.record(by, "webhook-endpoint.activated", subject(endpoint), now);
        }
        return endpoint;
    }

    /** @throws NotFound when the platform has no active endpoint */
    public void remove(UUID platformId, String because, Actor by, Instant now) {
        disable(active(platformId), because, by, now);
    }

    /** @param because why, such as {@code answered 410}; nothing personal */
    public void disable(WebhookEndpoint endpoint, String because, Actor by, Instant now) {
        endpoint.disable(because);
        audit.record(by, "webhook-endpoint.disabled", subject(endpoint), now);
    }

    /** Whatever else changes this platform's endpoint waits for the end of the transaction. */
    private Platform locked(UUID platformId) {
        return platforms
                .findByIdOptional(platformId, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new NotFound("platform"));
    }

    private WebhookEndpoint active(UUID platformId) {
        return endpoints.activeOf(platformId).orElseThrow(() -> new NotFound("webhook endpoint"));
    }

    private static void mustBeSecret(String secret) {
        if (SECRET.matcher(secret).matches() && isLongEnough(secret.substring("whsec_".length()))) {
            return;
        }
        throw new NotAcceptable("secret", "must be whsec_ and base64 of 24 to 64 bytes");
    }

    private static boolean isLongEnough(String base64) {
        try {
            int bytes = Base64.getDecoder().decode(base64).length;
            return bytes >= FEWEST_BYTES && bytes <= MOST_BYTES;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Subject subject(WebhookEndpoint endpoint) {
        return new Subject("webhook-endpoint", endpoint.id().toString(), null);
    }
}
