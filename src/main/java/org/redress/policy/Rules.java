package org.redress.policy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.redress.NotFound;

/** All versions of all rules. */
@ApplicationScoped
public class Rules implements PanacheRepositoryBase<RuleVersion, UUID> {
    /** Our own target to ask again for what came back. Its clock carries the alert at once, so it never ends. */
    public static final String REAPPEARANCE = "ORG_REAPPEARANCE";

    /**
     * {@return the versions that bind, by rule id, one a rule; a caseworker may add or remove}
     *
     * @param countries ISO codes of every country the person has a link to
     * @param at when the request is, or would be, received
     */
    public List<RuleVersion> proposedFor(RespondentKind respondent, Set<String> countries, Instant at) {
        return current(everything(), at).stream()
                .filter(version -> version.binds(respondent, countries, at))
                .toList();
    }

    /** {@return the version that decides about a rule then, if the rule is in force} */
    public Optional<RuleVersion> current(String ruleId, Instant at) {
        return current(versions(ruleId), at).stream()
                .filter(version -> version.scope().isEffective(at))
                .findFirst();
    }

    /** {@return by rule, the newest version whose first day has come: it decides, even when it says that the rule is over} */
    public static List<RuleVersion> current(List<RuleVersion> inOrder, Instant at) {
        Map<String, RuleVersion> newest = new LinkedHashMap<>();
        inOrder.stream()
                .filter(version -> version.scope().hasBegun(at))
                .forEach(version -> newest.put(version.rule().id(), version));
        return List.copyOf(newest.values());
    }

    /** {@return every version of a rule, the oldest first; none when there is no such rule} */
    public List<RuleVersion> versions(String ruleId) {
        return list("from RuleVersion v join fetch v.rule where v.rule.id = ?1 order by v.version", ruleId);
    }

    /**
     * {@return the version with the highest number, whether or not its first day has come}
     *
     * @throws NotFound when there is no such rule
     */
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
