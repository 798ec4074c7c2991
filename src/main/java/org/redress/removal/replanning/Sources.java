package org.redress.removal.replanning;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.policy.RuleVersion;
import org.redress.policy.Rules;
import org.redress.policy.calendar.Binding;
import org.redress.policy.calendar.CalendarVersion;
import org.redress.policy.calendar.Calendars;

/** What clocks of a rule can be bound by before they are moved. */
@ApplicationScoped
class Sources {
    private final Rules rules;
    private final Calendars calendars;

    Sources(Rules rules, Calendars calendars) {
        this.rules = rules;
        this.calendars = calendars;
    }

    /** @param calendar the version of the rule's calendar; null for clocks that count no working days */
    record Source(RuleVersion rule, @Nullable UUID calendar) {}

    /** {@return older versions of the rule with every calendar, and the same version with an older one, the oldest first} */
    List<Source> before(Binding to) {
        List<Source> all = new ArrayList<>();
        for (RuleVersion rule : rules.versions(to.rule().rule().id())) {
            if (rule.version() > to.rule().version()) {
                continue;
            }
            boolean same = rule.version() == to.rule().version();
            if (!same || to.calendar() != null) {
                all.add(new Source(rule, null));
            }
            rule.calendarId().map(calendars::versions).orElse(List.of()).stream()
                    .filter(version -> !same || isOlder(version, to))
                    .forEach(version -> all.add(new Source(rule, version.id())));
        }
        return all;
    }

    private static boolean isOlder(CalendarVersion version, Binding to) {
        CalendarVersion wanted = to.calendar();
        return wanted != null && version.version() < wanted.version();
    }
}
