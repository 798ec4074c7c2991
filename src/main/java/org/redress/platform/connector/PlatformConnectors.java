package org.redress.platform.connector;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.redress.platform.Channel;
import org.redress.platform.Platforms;
import org.redress.vault.Vault;

/** The organisation's accounts at the reporting services of platforms. */
@ApplicationScoped
public class PlatformConnectors implements PanacheRepositoryBase<PlatformConnector, UUID> {
    private final Platforms platforms;
    private final Vault vault;

    PlatformConnectors(Platforms platforms, Vault vault) {
        this.platforms = platforms;
        this.vault = vault;
    }

    /** {@return the account there, while the platform is reached that way} */
    public Optional<Account> inUse(UUID platformId) {
        boolean used = platforms
                .findByIdOptional(platformId)
                .filter(platform -> platform.channel() == Channel.CONNECTOR)
                .isPresent();
        return used ? accountOf(platformId) : Optional.empty();
    }

    /** {@return the account there, used or not} */
    public Optional<Account> accountOf(UUID platformId) {
        return findByIdOptional(platformId)
                .map(found -> new Account(
                        found.place(), vault.open(platformId, PlatformConnector.SECRET, found.sealedSecret())));
    }
}
