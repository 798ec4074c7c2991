package org.redress.vault;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The wrapped keys. */
@ApplicationScoped
class VaultKeys implements PanacheRepositoryBase<VaultKey, UUID> {}
