package org.redress.removal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the first evidence of each kind that a platform has a request. */
@ApplicationScoped
class Receipts {
    @Inject
    RemovalRequests requests;

    @Inject
    EntityManager em;

    /** Once the request is withdrawn, the same shows that the platform knows so. */
    void keep(RemovalRequest request, Evidence evidence) {
        boolean withdrawn = request.status() == RemovalStatus.WITHDRAWN;
        ReceiptHow how = withdrawn ? evidence.how().ofWithdrawal() : evidence.how();
        keep(request, how, evidence.proof(), evidence.at());
    }

    void keep(RemovalRequest request, ReceiptHow how, @Nullable String proof, Instant at) {
        boolean known = requests.receipts(request.id()).stream().anyMatch(receipt -> receipt.how() == how);
        if (!known) {
            em.persist(new Receipt(request.id(), how, proof, at));
        }
    }

    /** What was taken as evidence with that step is none. A form's confirmation may be older than its recording. */
    void strikeOut(RemovalRequest request, RemovalStep step, Instant now) {
        Optional<String> how = step.event() == RemovalEvent.RECEIVE ? step.code() : Optional.empty();
        requests.receipts(request.id()).stream()
                .filter(receipt -> receipt.at().equals(step.at())
                        || how.filter(receipt.how().name()::equals).isPresent())
                .forEach(receipt -> receipt.strikeOut(now));
    }
}
