package org.redress.platform.clients;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.redress.NotFound;
import org.redress.platform.Platform;

/** The clients of platforms. */
@ApplicationScoped
public class PlatformClients implements PanacheRepositoryBase<PlatformClient, UUID> {
    private static final String CALLING = """
            select p from Platform p where p.slug = ?1 and p.sandboxOf is null
            and not exists (select 1 from PlatformClient c where c.clientId = ?2
                and (c.disabledAt is not null or c.platformId <> p.id or c.kind <> org.redress.platform.clients.ClientKind.LIVE))
            """;
    private static final String CALLING_SANDBOX = """
            select s from Platform s join Platform p on p.id = s.sandboxOf where p.slug = ?1
            and not exists (select 1 from PlatformClient c where c.clientId = ?2
                and (c.disabledAt is not null or c.platformId <> p.id or c.kind <> org.redress.platform.clients.ClientKind.SANDBOX))
            """;

    /**
     * {@return whom a token speaks for: the platform, or its sandbox; empty for an unknown one, and for a client that
     * was switched off, although its token is still young enough}
     *
     * @param slug the token's claim {@code platform_id}
     * @param clientId the token's claim {@code azp}
     */
    public Optional<Platform> calling(String slug, String clientId, boolean sandbox) {
        return getEntityManager()
                .createQuery(sandbox ? CALLING_SANDBOX : CALLING, Platform.class)
                .setParameter(1, slug)
                .setParameter(2, clientId)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** {@return the clients of a live platform and of its sandbox, the oldest first} */
    public List<PlatformClient> of(UUID platformId) {
        return list("platformId = ?1 order by createdAt, id", platformId);
    }

    public PlatformClient get(UUID platformId, UUID id) {
        return find("id = ?1 and platformId = ?2", id, platformId)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("client"));
    }

    /** Locked for the rest of the transaction. */
    PlatformClient lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("client"));
    }
}
