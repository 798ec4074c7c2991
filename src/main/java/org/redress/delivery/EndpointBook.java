package org.redress.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.redress.audit.Actor;
import org.redress.platform.Connections;
import org.redress.platform.WebhookEndpoints;

/** Looks endpoints up, with their secrets, in a short transaction that ends before anything is sent. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class EndpointBook {
    private static final Actor POSTMAN = Actor.system("postman");

    private final WebhookEndpoints endpoints;
    private final Connections connections;

    EndpointBook(WebhookEndpoints endpoints, Connections connections) {
        this.endpoints = endpoints;
        this.connections = connections;
    }

    /** An endpoint with its opened secret; it prints without it. */
    record Endpoint(UUID id, String url, String secret) {
        @Override
        public String toString() {
            return "Endpoint[" + id + "]";
        }
    }

    Optional<Endpoint> activeOf(UUID platformId) {
        return endpoints
                .activeOf(platformId)
                .map(found -> new Endpoint(found.id(), found.url(), endpoints.secretOf(found)));
    }

    void disable(UUID endpointId, String because, Instant now) {
        endpoints
                .findByIdOptional(endpointId)
                .ifPresent(endpoint -> connections.disable(endpoint, because, POSTMAN, now));
    }
}
