package org.redress.removal.commitment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.redress.NotFound;

/** All reviews. */
@ApplicationScoped
public class CommitmentReviews implements PanacheRepositoryBase<CommitmentReview, UUID> {
    private static final int MOST = 50;

    /** {@return the newest first, fifty at most} */
    public List<CommitmentReview> of(UUID commitmentId) {
        return find("commitmentId = ?1 order by openedAt desc, id", commitmentId)
                .range(0, MOST - 1)
                .list();
    }

    public Optional<CommitmentReview> open(UUID commitmentId) {
        return find("commitmentId = ?1 and decidedAt is null", commitmentId).firstResultOptional();
    }

    /** @throws NotFound when there is none */
    public CommitmentReview get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("review"));
    }

    CommitmentReview lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("review"));
    }
}
