package org.redress.policy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.redress.NotFound;

/** All versions of all rules. */
@ApplicationScoped
public class Rules implements PanacheRepositoryBase<RuleVersion, UUID> {
    /**
     * {@return the versions that bind, by rule id; a caseworker may add or remove}
     *
     * @param countries ISO codes of every country the person has a link to
     * @param at when the request is, or would be, received
     */
    public List<RuleVersion> proposedFor(RespondentKind respondent, Set<String> countries, Instant at) {
        return everything().stream()
                .filter(version -> version.binds(respondent, countries, at))
                .toList();
    }

    /** @throws NotFound when there is no such rule */
    public RuleVersion latest(String ruleId) {
        return find("rule.id = ?1 order by version desc", ruleId)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("rule"));
    }

    /** {@return every version, by rule id and version} */
    public List<RuleVersion> everything() {
        return list("from RuleVersion v join fetch v.rule order by v.rule.id, v.version");
    }
}
