package org.redress.removal.link;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The links in letters to platforms. */
@ApplicationScoped
public class AnswerLinks implements PanacheRepositoryBase<AnswerLink, UUID> {
    /** {@return the one that works, as far as its request does not close} */
    public Optional<AnswerLink> workingOf(UUID requestId) {
        return find("requestId = ?1 and endedAt is null", requestId).firstResultOptional();
    }

    Optional<AnswerLink> ofDelivery(UUID deliveryId) {
        return find("deliveryId", deliveryId).firstResultOptional();
    }
}
