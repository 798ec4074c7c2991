package org.redress.removal.replanning;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.LockOptions;
import org.redress.NotFound;

/** Every re-planning that was ever asked for. */
@ApplicationScoped
public class Replannings implements PanacheRepositoryBase<Replanning, UUID> {
    private static final int MOST = 100;

    /**
     * {@return the action on that rule}
     *
     * @throws NotFound when there is none
     */
    public Replanning get(String ruleId, UUID id) {
        return find(
                        "select r from Replanning r join fetch r.to v join fetch v.rule left join fetch r.toCalendar where r.id = ?1 and r.ruleId = ?2",
                        id,
                        ruleId)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("replanning"));
    }

    /** {@return those of a rule, the newest first} */
    public List<Replanning> of(String ruleId) {
        return find(
                        "select r from Replanning r join fetch r.to v join fetch v.rule left join fetch r.toCalendar where r.ruleId = ?1"
                                + " order by r.askedAt desc, r.id",
                        ruleId)
                .page(0, MOST)
                .list();
    }

    /** {@return the one of a rule that is not finished} */
    Optional<Replanning> running(String ruleId) {
        return find("ruleId = ?1 and finishedAt is null", ruleId).firstResultOptional();
    }

    /** {@return the one that was asked for on the same preview} */
    Optional<Replanning> asked(String ruleId, UUID staffId, String token) {
        return find("ruleId = ?1 and askedBy = ?2 and token = ?3 order by askedAt desc", ruleId, staffId, token)
                .firstResultOptional();
    }

    /** {@return those that are not finished, the first asked first} */
    @Transactional
    List<UUID> unfinished() {
        return getEntityManager()
                .createQuery("select id from Replanning where finishedAt is null order by askedAt, id", UUID.class)
                .getResultList();
    }

    /** {@return the action, locked, unless another node is at it} */
    Optional<Replanning> free(UUID id) {
        return Optional.ofNullable(getEntityManager()
                .find(
                        Replanning.class,
                        id,
                        LockModeType.PESSIMISTIC_WRITE,
                        Map.of("jakarta.persistence.lock.timeout", LockOptions.SKIP_LOCKED)));
    }
}
