package org.redress.fingerprint.publication;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The hashes in the feeds. */
@ApplicationScoped
public class FeedRecords implements PanacheRepositoryBase<FeedRecord, UUID> {
    Optional<FeedRecord> of(UUID platformId, Signal signal, byte[] hash) {
        return find("platformId = ?1 and signal = ?2 and hash = ?3", platformId, signal, hash)
                .firstResultOptional();
    }

    /** {@return what this platform has of these hashes, whatever they measure} */
    List<FeedRecord> withHashes(UUID platformId, Collection<byte[]> hashes) {
        return list(
                "platformId = ?1 and signal in ?2 and hash in ?3 order by position",
                platformId,
                List.of(Signal.values()),
                hashes);
    }

    /** {@return those of them that still are there, by id} */
    public Map<UUID, FeedRecord> byId(Collection<UUID> ids) {
        return list("id in ?1", ids).stream().collect(Collectors.toMap(FeedRecord::id, Function.identity()));
    }
}
