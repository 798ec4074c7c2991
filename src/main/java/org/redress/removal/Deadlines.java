package org.redress.removal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.redress.policy.RuleVersion;

/** The deadlines and their permanent misses. */
@ApplicationScoped
public class Deadlines implements PanacheRepositoryBase<Deadline, UUID> {

    /** Laws first, then the organisation's targets. */
    public List<Deadline> of(UUID requestId) {
        return list(
                "from Deadline d join fetch d.ruleVersion v join fetch v.rule r"
                        + " where d.obligation = ?1 and d.obligationId = ?2 and d.removedBecause is null"
                        + " order by r.kind, r.id",
                Obligation.REMOVAL_REQUEST,
                requestId);
    }

    /** The same with their facts, in one query. */
    public List<Deadline> ofWithFacts(UUID requestId) {
        return list(
                "from Deadline d join fetch d.ruleVersion v join fetch v.rule r left join fetch d.facts f"
                        + " where d.obligation = ?1 and d.obligationId = ?2 and d.removedBecause is null"
                        + " order by r.kind, r.id, f.position",
                Obligation.REMOVAL_REQUEST,
                requestId);
    }

    /** Every clock of a case with its facts. */
    public List<Deadline> ofCaseWithFacts(UUID caseId) {
        List<Deadline> clocks = ofCase(caseId);
        list("from Deadline d left join fetch d.facts where d.caseId = ?1 and d.removedBecause is null", caseId);
        return clocks;
    }

    /** Every clock of a case as it stands. */
    public List<Deadline> ofCase(UUID caseId) {
        // The rules first and once: they are few and wide, and a case may have hundreds of clocks.
        getEntityManager()
                .createQuery(
                        "from RuleVersion v join fetch v.rule where v.id in"
                                + " (select d.ruleVersion.id from Deadline d where d.caseId = ?1)",
                        RuleVersion.class)
                .setParameter(1, caseId)
                .getResultList();
        return list(
                "select d from Deadline d join d.ruleVersion v join v.rule r"
                        + " where d.caseId = ?1 and d.removedBecause is null order by r.kind, r.id",
                caseId);
    }

    /** Locked for the rest of the transaction, so that the sweep and a verb never write one at once. */
    List<Deadline> lock(Obligation obligation, UUID obligationId) {
        return find(
                        "obligation = ?1 and obligationId = ?2 and removedBecause is null order by id",
                        obligation,
                        obligationId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    public Optional<MissedDeadline> missed(UUID deadlineId) {
        return Optional.ofNullable(getEntityManager().find(MissedDeadline.class, deadlineId));
    }

    /** The misses of a request's deadlines, by deadline. */
    public Map<UUID, MissedDeadline> missedOf(UUID requestId) {
        return getEntityManager()
                .createQuery(
                        "from MissedDeadline where deadlineId in"
                                + " (select id from Deadline where obligation = ?1 and obligationId = ?2)",
                        MissedDeadline.class)
                .setParameter(1, Obligation.REMOVAL_REQUEST)
                .setParameter(2, requestId)
                .getResultStream()
                .collect(Collectors.toMap(MissedDeadline::deadlineId, Function.identity()));
    }

    /** The misses among these deadlines, by deadline. */
    public Map<UUID, MissedDeadline> missed(Collection<UUID> deadlineIds) {
        return getEntityManager()
                .createQuery("from MissedDeadline where deadlineId in ?1", MissedDeadline.class)
                .setParameter(1, deadlineIds)
                .getResultStream()
                .collect(Collectors.toMap(MissedDeadline::deadlineId, Function.identity()));
    }
}
