package org.redress.fingerprint;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.redress.fingerprint.known.KnownHashes;

/** The fingerprints, and which other cases know the same picture or video. */
@ApplicationScoped
public class Fingerprints implements PanacheRepositoryBase<Fingerprint, UUID> {
    /** The same bytes, or one of the numbers that the index named. */
    private static final String SAME = """
            select case_id from fingerprint where number = any(cast(:near as integer[]))
                and status = 'HELD' and case_id <> :case
            union
            select other.case_id from fingerprint mine join fingerprint other on other.sha256 = mine.sha256
                and other.status = 'HELD' and other.case_id <> :case
            where mine.case_id = :case and mine.status = 'HELD'
            union
            select other.case_id from fingerprint mine join fingerprint other on other.md5 = mine.md5
                and other.status = 'HELD' and other.case_id <> :case
            where mine.case_id = :case and mine.status = 'HELD'
            """;

    private final KnownHashes known;

    Fingerprints(KnownHashes known) {
        this.known = known;
    }

    public Optional<Fingerprint> ofItem(UUID itemId) {
        return find("itemId", itemId).firstResultOptional();
    }

    public List<Fingerprint> ofCase(UUID caseId) {
        return list("caseId = ?1 order by madeAt, id", caseId);
    }

    /**
     * {@return other cases with the same bytes, or with a picture that differs in at most 31 of 256 bits from one of this
     * case's as it is, turned or mirrored; only staff may see that there are any}
     */
    public Set<UUID> casesWithTheSame(UUID caseId) {
        Set<PdqHash> ways = ofCase(caseId).stream()
                .filter(mine -> mine.status() == FingerprintStatus.HELD)
                .map(Fingerprint::everyWay)
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
        Integer[] near = known.near(List.of(ways)).orElse(List.of()).stream()
                .flatMap(found -> found.keySet().stream())
                .toArray(Integer[]::new);
        List<UUID> found = getEntityManager()
                .createNativeQuery(SAME, UUID.class)
                .setParameter("near", near)
                .setParameter("case", caseId)
                .getResultList();
        return new TreeSet<>(found);
    }

    /** {@return whether similar pictures can be told already; until then only the same bytes are} */
    public boolean knowSimilar() {
        return known.isWhole();
    }
}
