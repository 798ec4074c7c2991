package org.redress.fingerprint;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** The fingerprints, and which other cases know the same picture or video. */
@ApplicationScoped
public class Fingerprints implements PanacheRepositoryBase<Fingerprint, UUID> {
    /** The same bytes, or a picture that differs in at most 31 of 256 bits. */
    private static final String SAME = """
            select distinct other.case_id from fingerprint mine join fingerprint other
                on other.case_id <> mine.case_id and other.status = 'HELD'
                and (other.sha256 = mine.sha256 or other.md5 = mine.md5
                    or bit_count(other.bits # mine.bits) <= :match)
            where mine.case_id = :case and mine.status = 'HELD'
            """;

    public Optional<Fingerprint> ofItem(UUID itemId) {
        return find("itemId", itemId).firstResultOptional();
    }

    public List<Fingerprint> ofCase(UUID caseId) {
        return list("caseId = ?1 order by madeAt, id", caseId);
    }

    /** {@return other cases with the same picture or video; only staff may see that there are any} */
    public Set<UUID> casesWithTheSame(UUID caseId) {
        List<UUID> found = getEntityManager()
                .createNativeQuery(SAME, UUID.class)
                .setParameter("match", PdqHash.MATCH)
                .setParameter("case", caseId)
                .getResultList();
        return new TreeSet<>(found);
    }
}
