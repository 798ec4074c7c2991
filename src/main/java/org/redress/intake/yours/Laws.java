package org.redress.intake.yours;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.redress.deadline.Hours;
import org.redress.policy.RuleKind;
import org.redress.policy.RuleVersion;
import org.redress.removal.Deadline;

/** What each law that binds says, in plain words. Not legal advice, as the page says. */
final class Laws {
    private final StateWords words;

    Laws(StateWords words) {
        this.words = words;
    }

    /** {@return each law once, in the order of the clocks} */
    List<CaseView.Law> of(Gathered gathered) {
        Map<String, CaseView.Law> laws = new LinkedHashMap<>();
        gathered.deadlines().values().stream()
                .flatMap(List::stream)
                .map(Deadline::ruleVersion)
                .filter(version -> version.rule().kind() == RuleKind.LAW)
                .forEach(version -> laws.computeIfAbsent(version.rule().name(), name -> law(version)));
        return List.copyOf(laws.values());
    }

    private CaseView.Law law(RuleVersion version) {
        String start = version.clockStart().name().toLowerCase(Locale.ROOT);
        String url = version.source().url().orElse("");
        return new CaseView.Law(
                version.rule().name(),
                term(version),
                words.text("law_start_" + start),
                url,
                url.isEmpty() ? "" : URI.create(url).getHost(),
                version.source().reviewedOn().toString());
    }

    private String term(RuleVersion version) {
        return version.term()
                .map(term -> term instanceof Hours hours
                        ? words.text("law_hours", hours.hours())
                        : words.text("law_days", Integer.parseInt(term.text().replaceAll("\\D", ""))))
                .orElseGet(() -> words.text("law_no_term"));
    }
}
