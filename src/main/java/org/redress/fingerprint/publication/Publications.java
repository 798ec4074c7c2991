package org.redress.fingerprint.publication;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Which fingerprint went to which platform. */
@ApplicationScoped
public class Publications implements PanacheRepositoryBase<Publication, UUID> {
    public List<Publication> ofCase(UUID caseId) {
        return list("caseId = ?1 order by publishedAt, id", caseId);
    }

    /** {@return where one fingerprint went, the first first} */
    public List<Publication> ofItem(UUID itemId) {
        return list("fingerprintId in (select id from Fingerprint where itemId = ?1) order by publishedAt, id", itemId);
    }

    /** {@return it, if it is this platform's} */
    public Optional<Publication> of(UUID platformId, UUID id) {
        return find("id = ?1 and platformId = ?2", id, platformId).firstResultOptional();
    }

    /** {@return those that share a hash in the feed} */
    List<Publication> sharing(UUID recordId) {
        return list("recordId = ?1 order by id", recordId);
    }

    Optional<Publication> of(Feed feed, UUID fingerprintId) {
        return find("fingerprintId = ?1 and platformId = ?2", fingerprintId, feed.platformId())
                .firstResultOptional();
    }

    /** {@return a platform's, by the last change, after a position} */
    List<Publication> after(UUID platformId, Set<PublicationStatus> statuses, long position, int most) {
        return find(
                        "platformId = ?1 and status in ?2 and position > ?3 order by position",
                        platformId,
                        statuses,
                        position)
                .range(0, most - 1)
                .list();
    }
}
