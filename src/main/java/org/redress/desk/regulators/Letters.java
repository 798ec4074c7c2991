package org.redress.desk.regulators;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.redress.deadline.Term;
import org.redress.desk.Rows;
import org.redress.desk.TimeWords;
import org.redress.policy.RuleVersion;
import org.redress.policy.Rules;
import org.redress.policy.regulator.CoverLetter;
import org.redress.policy.regulator.Regulator;
import org.redress.removal.regulator.RegulatorStep;

/** Fills in the letter that goes to a regulator: what was missed, by whom, under which rule; no person is in it. */
@ApplicationScoped
class Letters {
    private static final String MISSED = """
            select p.name platform, v.rule_id rule, count(*) n, min(m.due_at) first_at, max(m.due_at) last_at
            from deadline d
            join missed_deadline m on m.deadline_id = d.id
            join rule_version v on v.id = d.rule_version_id
            join platform p on p.id = d.platform_id
            join removal_request r on r.id = d.obligation_id and r.status <> 'WITHDRAWN'
            where d.case_id = ? and d.obligation = 'REMOVAL_REQUEST' and v.rule_id = any(cast(? as text[]))
                and d.removed_because is null
                and not exists (select from dispute x where x.deadline_id = d.id and x.verdict = 'UPHELD')
            group by p.name, v.rule_id order by n desc, p.name
            """;

    /** Over many cases: such a pack also holds what was answered in time. */
    private static final String MARKED = "those that it marks as missed";

    /** Where nothing was missed, or no such pack is made yet. */
    private static final Map<String, String> NAMED_THERE = Map.of(
            "platform", "the platforms named in it",
            "number", "the requests in it",
            "period", "the time named in it",
            "missed", MARKED);

    private final Rows rows;
    private final PackChoices packs;
    private final Rules rules;
    private final String organisation;
    private final String contact;

    Letters(
            Rows rows,
            PackChoices packs,
            Rules rules,
            @ConfigProperty(name = "redress.organisation.name") String organisation,
            @ConfigProperty(name = "redress.organisation.mail") String contact) {
        this.rows = rows;
        this.packs = packs;
        this.rules = rules;
        this.organisation = organisation;
        this.contact = contact;
    }

    private record Miss(String platform, String rule, int count, Instant first, Instant last) {}

    /** @param pack its id, or a line where it will stand */
    String of(Regulator regulator, RegulatorStep step, String pack, Instant now) {
        Map<String, String> values = new HashMap<>(Map.of(
                "regulator", regulator.name(),
                "organisation", organisation,
                "contact", contact,
                "pack", pack));
        values.putAll(
                step.caseId().isPresent()
                        ? missed(misses(step.caseId().get(), regulator), now)
                        : packs.behind(step)
                                .map(made -> overMany(made, regulator, now))
                                .orElse(NAMED_THERE));
        String rule = regulator.rules().get(0);
        values.putIfAbsent("rule", named(rule, now));
        values.putIfAbsent("limit", limit(rule, now));
        return CoverLetter.fill(regulator.coverLetter(), values);
    }

    private Map<String, String> missed(List<Miss> misses, Instant now) {
        if (misses.isEmpty()) {
            return NAMED_THERE;
        }
        String rule = misses.get(0).rule();
        int requests = misses.stream().mapToInt(Miss::count).sum();
        return Map.of(
                "platform", platforms(misses),
                "number", count(requests),
                "missed", requests == 1 ? "that request" : "each of them",
                "period", period(misses),
                "rule", named(rule, now),
                "limit", limit(rule, now));
    }

    /** A pack over many cases says itself what it is about. */
    private Map<String, String> overMany(PackMade pack, Regulator regulator, Instant now) {
        String rule = pack.rule().isEmpty() ? regulator.rules().get(0) : pack.rule();
        String made = pack.tool().isEmpty() ? "" : " about what was made with " + pack.tool();
        return Map.of(
                "platform", pack.platform(),
                "number", count(pack.requests()) + made,
                "missed", MARKED,
                "period", pack.period(),
                "rule", named(rule, now),
                "limit", limit(rule, now));
    }

    private List<Miss> misses(UUID caseId, Regulator regulator) {
        return rows.list(
                MISSED,
                row -> new Miss(
                        row.text("platform"), row.text("rule"), row.number("n"), row.at("first_at"), row.at("last_at")),
                caseId,
                "{" + String.join(",", regulator.rules()) + "}");
    }

    private static String platforms(List<Miss> misses) {
        String all = misses.stream().map(Miss::platform).distinct().collect(Collectors.joining(", "));
        return all.replaceFirst(", ([^,]*)$", " and $1");
    }

    private static String count(int requests) {
        return requests == 1 ? "one request" : requests + " requests";
    }

    private static String period(List<Miss> misses) {
        Instant first = misses.stream().map(Miss::first).min(Instant::compareTo).orElseThrow();
        Instant last = misses.stream().map(Miss::last).max(Instant::compareTo).orElseThrow();
        return first.equals(last) ? TimeWords.day(first) : TimeWords.day(first) + " to " + TimeWords.day(last);
    }

    private String named(String ruleId, Instant now) {
        return rules.current(ruleId, now).map(version -> version.rule().name()).orElse(ruleId);
    }

    private String limit(String ruleId, Instant now) {
        return rules.current(ruleId, now)
                .flatMap(RuleVersion::term)
                .map(Term::text)
                .map(text -> text.replaceAll("^PT(\\d+)H$", "$1-hour limit")
                        .replaceAll("^P(\\d+)WD$", "limit of $1 working days"))
                .orElse("standard");
    }
}
