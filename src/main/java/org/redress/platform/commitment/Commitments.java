package org.redress.platform.commitment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.redress.NotFound;

/** All commitments: some dozens of rows, so that a page reads them whole. */
@ApplicationScoped
public class Commitments implements PanacheRepositoryBase<Commitment, UUID> {
    /** {@return all, retired ones among them, by code} */
    public List<Commitment> all() {
        return list("order by code");
    }

    /** {@return what may be shown to anybody, by code} */
    public List<Commitment> shown() {
        return list("retiredAt is null order by code");
    }

    /** {@return those that are measured, by code} */
    public List<Commitment> measured() {
        return list("retiredAt is null and metric <> ?1 order by code", Metric.NONE);
    }

    /** {@return those whose day of review has come} */
    public List<Commitment> toReview(LocalDate today) {
        return list("retiredAt is null and reviewOn <= ?1 order by code", today);
    }

    public Optional<Commitment> byCode(String code) {
        return find("code", code).firstResultOptional();
    }

    /** Locked for the rest of the transaction. */
    public Commitment lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("commitment"));
    }

    Commitment lock(String code) {
        return find("code", code)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("commitment"));
    }
}
