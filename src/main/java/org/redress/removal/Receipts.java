package org.redress.removal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Keeps the first evidence of each kind that a platform has a request. */
@ApplicationScoped
class Receipts {
    @Inject
    RemovalRequests requests;

    @Inject
    EntityManager em;

    void keep(RemovalRequest request, ReceiptHow how, @Nullable String proof, Instant at) {
        boolean known = requests.receipts(request.id()).stream().anyMatch(receipt -> receipt.how() == how);
        if (!known) {
            em.persist(new Receipt(request.id(), how, proof, at));
        }
    }
}
