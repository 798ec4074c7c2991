package org.redress.evidence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.redress.NotFound;
import org.redress.evidence.gathering.Chosen;

/** The packs that were asked for, and their files. */
@ApplicationScoped
public class EvidencePacks implements PanacheRepositoryBase<EvidencePack, UUID> {
    private static final String WAITING = """
            select id from evidence_pack
            where status = 'WAITING' and (begun_at is null or begun_at < :stale)
            order by asked_at, id limit 1 for update skip locked
            """;
    private static final String HOLDING = """
            select p.id from evidence_pack p where (p.status = 'MADE' or p.status = 'WAITING' and p.case_id = :case) and (p.case_id = :case
                or exists (select from pack_case c where c.pack_id = p.id and c.case_id = :case))
            """;
    private static final String ONCE_HELD = "select pack_id from pack_case where case_id = :case order by pack_id";
    private static final String ITS_CASE =
            "insert into pack_case (pack_id, case_id) values (:pack, :case) on conflict do nothing";

    public EvidencePack get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("evidence pack"));
    }

    EvidencePack lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("evidence pack"));
    }

    /** {@return those of one case, the newest first} */
    public List<EvidencePack> ofCase(UUID caseId) {
        return list("caseId = ?1 order by askedAt desc, id", caseId);
    }

    /** {@return those over many cases, the newest first} */
    public List<EvidencePack> overMany(int index, int size) {
        return find("caseId is null order by askedAt desc, id")
                .page(Page.of(index, size))
                .list();
    }

    /** {@return what a member asked for since then, exactly so, unless nothing came of it} */
    public Optional<UUID> askedSince(Instant since, Chosen chosen, UUID receiver, UUID by) {
        return find("askedAt >= ?1 and askedBy = ?2 and receiver = ?3 order by askedAt desc", since, by, receiver)
                .stream()
                .filter(pack -> pack.status() == PackStatus.WAITING || pack.status() == PackStatus.MADE)
                .filter(pack -> pack.chosen().equals(chosen))
                .map(EvidencePack::id)
                .findFirst();
    }

    /** Locks the one that waits longest and that nobody makes; one begun before {@code stale} was left by a crash. */
    Optional<UUID> next(Instant stale) {
        return getEntityManager()
                .createNativeQuery(WAITING)
                .setParameter("stale", stale)
                .getResultStream()
                .findFirst();
    }

    /** {@return those that hold something of a case, or wait to hold that case alone} */
    @SuppressWarnings("unchecked")
    List<UUID> holding(UUID caseId) {
        return getEntityManager()
                .createNativeQuery(HOLDING)
                .setParameter("case", caseId)
                .getResultList();
    }

    /** {@return every pack that ever held something of a case, also those that are destroyed since} */
    @SuppressWarnings("unchecked")
    List<UUID> everHeld(UUID caseId) {
        return getEntityManager()
                .createNativeQuery(ONCE_HELD)
                .setParameter("case", caseId)
                .getResultList();
    }

    void hold(UUID packId, Set<UUID> cases) {
        cases.forEach(caseId -> getEntityManager()
                .createNativeQuery(ITS_CASE)
                .setParameter("pack", packId)
                .setParameter("case", caseId)
                .executeUpdate());
    }

    /** {@return the files that it has, without what is in them} */
    public List<FileKind> kinds(UUID packId) {
        return getEntityManager()
                .createQuery("select kind from PackFile where packId = ?1 order by kind", FileKind.class)
                .setParameter(1, packId)
                .getResultList();
    }

    Optional<PackFile> file(UUID packId, FileKind kind) {
        return Optional.ofNullable(getEntityManager().find(PackFile.class, new PackFile.Key(packId, kind)));
    }

    void forgetFiles(UUID packId) {
        getEntityManager()
                .createQuery("delete from PackFile where packId = ?1")
                .setParameter(1, packId)
                .executeUpdate();
    }
}
