package org.redress.removal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.redress.NotFound;
import org.redress.cases.CaseFile;

/** The removal requests and the evidence of their receipt. */
@ApplicationScoped
public class RemovalRequests implements PanacheRepositoryBase<RemovalRequest, UUID> {

    public RemovalRequest get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("removal request"));
    }

    /** Locked for the rest of the transaction. */
    RemovalRequest lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("removal request"));
    }

    /** Locked after its case: whoever needs both takes the case first, as what the person decides does. */
    RemovalRequest lockWithCase(UUID id) {
        getEntityManager()
                .createQuery(
                        "from CaseFile where id = (select caseId from RemovalRequest where id = ?1)", CaseFile.class)
                .setParameter(1, id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        return lock(id);
    }

    /** What this platform may see: sent to it, and nobody else's. */
    public Optional<RemovalRequest> sentTo(UUID platformId, UUID id) {
        return find("id = ?1 and platformId = ?2 and sentAt is not null", id, platformId)
                .firstResultOptional();
    }

    /** The same, locked for the rest of the transaction. */
    public Optional<RemovalRequest> lockSentTo(UUID platformId, UUID id) {
        return find("id = ?1 and platformId = ?2 and sentAt is not null", id, platformId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The same, locked after its case, since some answers move the case too. */
    public Optional<RemovalRequest> lockToAnswer(UUID platformId, UUID id) {
        getEntityManager()
                .createQuery(
                        "from CaseFile where id = (select caseId from RemovalRequest"
                                + " where id = ?1 and platformId = ?2 and sentAt is not null)",
                        CaseFile.class)
                .setParameter(1, id)
                .setParameter(2, platformId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        return lockSentTo(platformId, id);
    }

    /** In the order prepared. */
    public List<RemovalRequest> ofCase(UUID caseId) {
        return list("caseId = ?1 order by preparedAt, id", caseId);
    }

    /** The same with their steps, in one query. */
    public List<RemovalRequest> ofCaseWithSteps(UUID caseId) {
        return list(
                "from RemovalRequest r left join fetch r.steps where r.caseId = ?1 order by r.preparedAt, r.id",
                caseId);
    }

    public List<RemovalRequest> ofItem(UUID itemId) {
        return list("itemId = ?1 order by preparedAt, id", itemId);
    }

    /** Every receipt that stands of a case's requests, the oldest first. */
    public List<Receipt> receiptsOfCase(UUID caseId) {
        return getEntityManager()
                .createQuery(
                        "from Receipt where struckOutAt is null and requestId in (select id from RemovalRequest where caseId = ?1)"
                                + " order by at, how",
                        Receipt.class)
                .setParameter(1, caseId)
                .getResultList();
    }

    public List<Receipt> receipts(UUID requestId) {
        return getEntityManager()
                .createQuery(
                        "from Receipt where requestId = ?1 and struckOutAt is null order by at, how", Receipt.class)
                .setParameter(1, requestId)
                .getResultList();
    }

    /** What their platforms see of them changed, though no status did; those that were not sent nobody sees. */
    public void touch(Collection<UUID> ids, Instant now) {
        getEntityManager()
                .createQuery("update versioned RemovalRequest set updatedAt = ?1 where id in ?2 and sentAt is not null")
                .setParameter(1, now)
                .setParameter(2, ids)
                .executeUpdate();
    }
}
