package org.redress.policy.ladders;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Every change of every ladder. */
@ApplicationScoped
public class RuleLadders implements PanacheRepositoryBase<RuleLadder, UUID> {
    private static final int MOST = 100;

    /** {@return the changes of one rule, the newest first, a hundred at most} */
    public List<RuleLadder> of(String ruleId) {
        return find("ruleId = ?1 order by number desc", ruleId)
                .range(0, MOST - 1)
                .list();
    }

    /** {@return the number of the newest change; 0 while there is none} */
    public int newest(String ruleId) {
        return find("ruleId = ?1 order by number desc", ruleId)
                .firstResultOptional()
                .map(RuleLadder::number)
                .orElse(0);
    }
}
