package org.redress.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.redress.audit.Actor;
import org.redress.platform.Hooks;
import org.redress.platform.WebhookEndpoint;
import org.redress.platform.WebhookEndpoints;

/** Looks endpoints up, with their secrets, in a short transaction that ends before anything is sent. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class EndpointBook {
    private static final Actor POSTMAN = Actor.system("postman");

    private final WebhookEndpoints endpoints;
    private final Hooks hooks;
    private final FallBacks fallBacks;

    EndpointBook(WebhookEndpoints endpoints, Hooks hooks, FallBacks fallBacks) {
        this.endpoints = endpoints;
        this.hooks = hooks;
        this.fallBacks = fallBacks;
    }

    /** An endpoint with the secrets that sign now, opened; it prints without them. */
    record Endpoint(UUID id, String url, List<String> secrets) {
        @Override
        public String toString() {
            return "Endpoint[" + id + "]";
        }
    }

    Optional<Endpoint> activeOf(UUID platformId, Instant now) {
        return endpoints
                .activeOf(platformId)
                .map(found -> new Endpoint(found.id(), found.url(), endpoints.secretsOf(found, now)));
    }

    /** It answered 410: nothing goes there any more, and whoever keeps the platforms is told, once. */
    void switchOff(UUID endpointId, Instant now) {
        endpoints
                .findByIdOptional(endpointId, LockModeType.PESSIMISTIC_WRITE)
                .filter(WebhookEndpoint::isActive)
                .ifPresent(endpoint -> {
                    hooks.disable(endpoint, WebhookEndpoint.GONE, POSTMAN, now);
                    fallBacks.tellOfSwitchOff(endpoint.platformId(), now);
                });
    }
}
