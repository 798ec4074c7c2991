package org.redress.desk.rules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redress.NotFound;
import org.redress.desk.Colleagues;
import org.redress.desk.Frames;
import org.redress.desk.TimeWords;
import org.redress.policy.Making;
import org.redress.policy.RuleVersion;
import org.redress.policy.Rules;
import org.redress.staff.Role;
import org.redress.staff.SignedInStaff;

/** Makes the page of one rule. */
@ApplicationScoped
class RulePages {
    private final Rules rules;
    private final ReplanningPages replannings;
    private final Frames frames;
    private final Colleagues colleagues;
    private final SignedInStaff staff;

    RulePages(Rules rules, ReplanningPages replannings, Frames frames, Colleagues colleagues, SignedInStaff staff) {
        this.rules = rules;
        this.replannings = replannings;
        this.frames = frames;
        this.colleagues = colleagues;
        this.staff = staff;
    }

    /** @throws NotFound when there is no such rule */
    @Transactional
    RulePage of(String ruleId, Instant now) {
        List<RuleVersion> versions = rules.versions(ruleId);
        if (versions.isEmpty()) {
            throw new NotFound("rule");
        }
        RuleVersion deciding = Rules.current(versions, now).stream().findFirst().orElse(null);
        return new RulePage(
                frames.at(now),
                RuleLine.of(versions.get(versions.size() - 1)),
                versions.stream()
                        .sorted(Comparator.comparing(RuleVersion::version).reversed())
                        .map(version -> version(version, deciding, now))
                        .toList(),
                replannings.of(ruleId),
                staff.is(Role.ADMIN));
    }

    private RulePage.Version version(RuleVersion version, @Nullable RuleVersion deciding, Instant now) {
        boolean decides = version.equals(deciding);
        boolean holds = decides && version.scope().isEffective(now);
        return new RulePage.Version(
                version.id(),
                RuleLine.of(version),
                decides
                        ? (holds ? "Holds today" : "Not in force")
                        : version.scope().hasBegun(now) ? "Earlier" : "Not yet",
                holds ? "done" : "over",
                version.making().map(this::by).orElse("Came with Redress"),
                version.making().map(Making::reason).orElse(""),
                holds && (version.version() > 1 || version.calendarId().isPresent()));
    }

    private String by(Making making) {
        return colleagues.name(making.by()) + ", " + TimeWords.day(making.at());
    }
}
