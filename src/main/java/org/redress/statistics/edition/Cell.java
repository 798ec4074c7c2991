package org.redress.statistics.edition;

import org.jspecify.annotations.Nullable;
import org.redress.policy.RuleKind;

/**
 * A figure with the names of what it is about.
 *
 * @param platform null for all platforms that are shown under the rule
 * @param slug of the platform, null too
 */
public record Cell(
        String ruleId,
        String rule,
        RuleKind kind,
        @Nullable String platform,
        @Nullable String slug,
        Figure figure) {
    /** {@return whether the rule is a law; else platforms promised it} */
    public boolean law() {
        return kind == RuleKind.LAW;
    }

    /** {@return whether it is about all that are shown} */
    public boolean total() {
        return platform == null;
    }
}
