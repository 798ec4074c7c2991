package org.redress.vault;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The organisation's key pairs, one for each purpose. */
@ApplicationScoped
class SigningKeys implements PanacheRepositoryBase<SigningKey, UUID> {
    Optional<SigningKey> of(String purpose) {
        return find("purpose", purpose).firstResultOptional();
    }

    /** The first of several nodes that ask at once makes it, and all use that one. */
    SigningKey keep(SigningKey fresh, String purpose, Instant now) {
        getEntityManager()
                .createNativeQuery("insert into signing_key (id, purpose, public_key, wrapped, created_at)"
                        + " values (?1, ?2, ?3, ?4, ?5) on conflict (purpose) do nothing")
                .setParameter(1, fresh.id())
                .setParameter(2, purpose)
                .setParameter(3, fresh.publicKey())
                .setParameter(4, fresh.wrapped())
                .setParameter(5, now)
                .executeUpdate();
        return of(purpose).orElseThrow();
    }
}
