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

    /** What was taken as evidence at that instant is none. */
    void strikeOut(RemovalRequest request, Instant recordedAt, Instant now) {
        requests.receipts(request.id()).stream()
                .filter(receipt -> receipt.at().equals(recordedAt))
                .forEach(receipt -> receipt.strikeOut(now));
    }
}
