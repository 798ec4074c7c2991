package org.redress.desk.rules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.redress.desk.Colleagues;
import org.redress.desk.Frames;
import org.redress.desk.Rows;
import org.redress.desk.TimeWords;
import org.redress.desk.Words;
import org.redress.platform.Platform;
import org.redress.platform.Platforms;
import org.redress.policy.RuleVersion;
import org.redress.policy.Rules;
import org.redress.policy.calendar.CalendarVersion;
import org.redress.removal.replanning.Foreseen;
import org.redress.removal.replanning.Replanning;
import org.redress.removal.replanning.Replannings;
import org.redress.removal.replanning.Tally;

/** Makes the pages about a re-planning: what would happen, and what did. */
@ApplicationScoped
class ReplanningPages {
    private static final int WHOLE = 100;
    /** A sealed case is nobody's business here. */
    private static final String REFERENCES = """
            select id, reference from case_file where id = any(string_to_array(?, ',')::uuid[]) and status not in ('SEALED', 'ERASED', 'SANDBOX')
            """;

    private final Rules rules;
    private final Replannings replannings;
    private final Platforms platforms;
    private final Colleagues colleagues;
    private final Rows rows;
    private final Frames frames;

    ReplanningPages(
            Rules rules,
            Replannings replannings,
            Platforms platforms,
            Colleagues colleagues,
            Rows rows,
            Frames frames) {
        this.rules = rules;
        this.replannings = replannings;
        this.platforms = platforms;
        this.colleagues = colleagues;
        this.rows = rows;
        this.frames = frames;
    }

    /** What stands in the form after a press that was refused. */
    record Refused(String problem, String reason, String reasonWrong) {
        static final Refused NOT = new Refused("", "", "");
    }

    @Transactional
    ReplanningPage preview(Foreseen foreseen, Refused refused, Instant now) {
        RuleVersion to = foreseen.to().rule();
        CalendarVersion calendar = foreseen.to().calendar();
        return new ReplanningPage(
                frames.at(now),
                RuleLine.of(to),
                to.id(),
                rules.versions(to.rule().id()).stream()
                        .filter(version -> foreseen.from().contains(version.version()))
                        .map(version -> "version " + version.version() + " (" + RuleLine.limit(version) + ")")
                        .toList(),
                calendar == null ? "" : calendar.calendar().name() + ", version " + calendar.version(),
                foreseen.tally(),
                foreseen.token(),
                lines(foreseen.sample()),
                refused.problem(),
                refused.reason(),
                refused.reasonWrong());
    }

    @Transactional
    ReplanningDonePage done(String ruleId, UUID id, Instant now) {
        Replanning action = replannings.get(ruleId, id);
        Tally foreseen = action.foreseen();
        Tally done = action.done();
        boolean finished = action.finishedAt().isPresent();
        return new ReplanningDonePage(
                frames.at(now),
                RuleLine.of(action.to()),
                told(action),
                finished,
                finished ? WHOLE : Math.min(WHOLE - 1, WHOLE * done.moved() / Math.max(1, foreseen.moved())),
                List.of(
                        new ReplanningDonePage.Count("Due earlier", foreseen.earlier(), done.earlier()),
                        new ReplanningDonePage.Count("of these late at once", foreseen.lateAtOnce(), done.lateAtOnce()),
                        new ReplanningDonePage.Count("Due later", foreseen.later(), done.later()),
                        new ReplanningDonePage.Count("Due when they were", foreseen.same(), done.same()),
                        new ReplanningDonePage.Count("Not started or paused", foreseen.waiting(), done.waiting()),
                        new ReplanningDonePage.Count("Stay: late already", foreseen.missed(), done.missed()),
                        new ReplanningDonePage.Count("Stay: over", foreseen.stopped(), done.stopped())));
    }

    /** {@return what was ever moved under a rule, the newest first} */
    List<ReplanningDonePage.Done> of(String ruleId) {
        return replannings.of(ruleId).stream().map(this::told).toList();
    }

    private ReplanningDonePage.Done told(Replanning action) {
        return new ReplanningDonePage.Done(
                action.id().toString(),
                action.from().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                String.valueOf(action.to().version()),
                colleagues.name(action.askedBy()) + ", " + TimeWords.day(action.askedAt()),
                action.reason(),
                action.finishedAt()
                        .map(at -> "Done " + TimeWords.exact(at))
                        .orElse("Under way: " + action.done().moved() + " of "
                                + action.foreseen().moved()),
                action.done().moved());
    }

    private List<ReplanningPage.Line> lines(List<Foreseen.Sampled> sample) {
        String ids = sample.stream().map(each -> each.caseId().toString()).collect(Collectors.joining(","));
        Map<UUID, String> references =
                rows.list(REFERENCES, row -> Map.entry(row.id("id"), row.text("reference")), ids).stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return sample.stream()
                .filter(each -> references.containsKey(each.caseId()))
                .map(each -> new ReplanningPage.Line(
                        Words.reference(references.getOrDefault(each.caseId(), "")),
                        platform(each),
                        due(each.oldDue()),
                        due(each.newDue()),
                        each.lateAtOnce()))
                .toList();
    }

    private String platform(Foreseen.Sampled each) {
        UUID id = each.platformId();
        return id == null
                ? "us"
                : platforms.findByIdOptional(id).map(Platform::name).orElse("a platform");
    }

    private static String due(@org.jspecify.annotations.Nullable Instant at) {
        return at == null ? "no limit" : TimeWords.exact(at);
    }
}
