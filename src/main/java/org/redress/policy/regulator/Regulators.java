package org.redress.policy.regulator;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.redress.NotFound;

/** The directory of regulators: a few rows. */
@ApplicationScoped
public class Regulators implements PanacheRepositoryBase<Regulator, UUID> {
    /** {@return all, retired ones among them, by name} */
    public List<Regulator> all() {
        return list("order by name");
    }

    /** {@return those to which something can be sent, by name} */
    public List<Regulator> inUse() {
        return list("retiredAt is null order by name");
    }

    /** {@return those in use that watch one of these rules, by name} */
    public List<Regulator> watching(Collection<String> ruleIds) {
        return inUse().stream()
                .filter(each -> each.rules().stream().anyMatch(ruleIds::contains))
                .toList();
    }

    public Optional<Regulator> bySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    /** @throws NotFound when there is none */
    public Regulator get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("regulator"));
    }

    Regulator lock(String slug) {
        return find("slug", slug)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("regulator"));
    }
}
