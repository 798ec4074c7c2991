package org.redress.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.redress.cases.CaseFile;
import org.redress.cases.CaseFiles;
import org.redress.policy.ClockStart;
import org.redress.removal.Deadline;
import org.redress.removal.Deadlines;
import org.redress.removal.RemovalEvent;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalRequests;
import org.redress.removal.RemovalStatus;
import org.redress.removal.RemovalStep;
import org.redress.removal.dispute.Dispute;
import org.redress.removal.dispute.DisputeGround;
import org.redress.removal.dispute.Disputes;
import org.redress.removal.dispute.Verdict;

/** The figures once more, request by request from the facts: slow, and knowing nothing of the summaries. */
@ApplicationScoped
class SlowFigures {
    private static final String ALL = new UUID(0, 0).toString();

    @Inject
    RemovalRequests requests;

    @Inject
    CaseFiles caseFiles;

    @Inject
    Deadlines deadlines;

    @Inject
    Disputes disputes;

    /** Every sum by its key, as text: counts as {@code name=n}, times as {@code what minutes=n}. */
    @Transactional
    @ActivateRequestContext
    Map<String, Map<String, Integer>> of(Collection<UUID> caseIds, Set<UUID> sealedOnce, Instant now) {
        Map<String, Map<String, Integer>> sums = new TreeMap<>();
        for (UUID caseId : caseIds) {
            for (RemovalRequest request : requests.ofCase(caseId)) {
                if (!sealedOnce.contains(caseId)) {
                    story(request).ifPresent(story -> add(sums, story, now));
                }
            }
        }
        return sums;
    }

    /** What stands of a sent request. */
    private record Story(
            RemovalRequest request, Instant sent, Optional<Instant> removed, Optional<Instant> gone, boolean refused) {
        boolean withdrawn() {
            return request.status() == RemovalStatus.WITHDRAWN;
        }
    }

    private static Optional<Story> story(RemovalRequest request) {
        Instant sent = null;
        Instant claimed = null;
        Instant gone = null;
        boolean refused = false;
        RemovalEvent before = null;
        boolean refusedBefore = false;
        for (RemovalStep step : request.steps()) {
            RemovalEvent event = step.event();
            if (event == RemovalEvent.SEND && sent == null) {
                sent = step.at();
            } else if (event == RemovalEvent.CLAIM_REMOVAL) {
                claimed = step.at();
            } else if (event == RemovalEvent.VERIFY_GONE) {
                gone = step.at();
            } else if (event == RemovalEvent.STILL_THERE || event == RemovalEvent.CORRECT) {
                claimed = null;
            }
            if (event == RemovalEvent.CORRECT && before == RemovalEvent.REFUSE) {
                refused = refusedBefore;
            } else if (event == RemovalEvent.REFUSE) {
                refusedBefore = refused;
                refused = true;
            }
            before = event;
        }
        Instant removed = claimed == null ? gone : claimed;
        return sent == null
                ? Optional.empty()
                : Optional.of(
                        new Story(request, sent, Optional.ofNullable(removed), Optional.ofNullable(gone), refused));
    }

    private void add(Map<String, Map<String, Integer>> sums, Story story, Instant now) {
        List<Deadline> duties = deadlines.of(story.request().id());
        Map<UUID, List<Dispute>> disputed =
                disputes.of(duties.stream().map(Deadline::id).toList());
        Map<String, Integer> whole = common(story);
        boolean valid = false;
        for (Deadline duty : duties) {
            boolean started =
                    duty.startedAt().isPresent() || deadlines.missed(duty.id()).isPresent();
            valid |= started && duty.ruleVersion().clockStart() == ClockStart.VALID_REQUEST_RECEIVED;
            Map<String, Integer> one = common(story);
            if (started) {
                one.put("valid", 1);
            }
            if (!disputed.getOrDefault(duty.id(), List.of()).isEmpty()) {
                one.put("disputed", 1);
                whole.put("disputed", 1);
            }
            if (started && !story.withdrawn()) {
                one.put("pursued", 1);
                term(one, story, duty, disputed.getOrDefault(duty.id(), List.of()), now);
                duty.startedAt().ifPresent(since -> took(one, story, since));
            }
            everywhere(sums, story, duty.ruleVersion().rule().id(), one);
        }
        if (valid) {
            whole.put("valid", 1);
        }
        if (!story.withdrawn()) {
            whole.put("pursued", 1);
            took(whole, story, story.sent());
        }
        everywhere(sums, story, "", whole);
    }

    private static Map<String, Integer> common(Story story) {
        Map<String, Integer> counts = new HashMap<>(Map.of("requests", 1));
        if (story.refused()) {
            counts.put("refused", 1);
        }
        if (story.request().status() == RemovalStatus.REAPPEARED) {
            counts.put("reappeared", 1);
        }
        return counts;
    }

    private void term(Map<String, Integer> one, Story story, Deadline duty, List<Dispute> said, Instant now) {
        boolean missed = deadlines.missed(duty.id()).isPresent();
        boolean passed = missed || duty.dueAt().filter(now::isAfter).isPresent();
        Optional<Dispute> upheld = said.stream()
                .filter(each -> each.verdict().equals(Optional.of(Verdict.UPHELD)))
                .findAny();
        if (!passed
                || upheld.filter(each -> each.ground() != DisputeGround.REMOVED_IN_TIME)
                        .isPresent()) {
            return;
        }
        one.put("due", 1);
        if (upheld.isPresent()) {
            one.put("on_time", 1);
        } else if (missed || duty.isLate(now)) {
            one.put("late", 1);
        } else if (story.removed()
                .filter(at -> !at.isAfter(duty.dueAt().orElseThrow()))
                .isPresent()) {
            one.put("on_time", 1);
        }
    }

    private static void took(Map<String, Integer> counts, Story story, Instant since) {
        story.removed().ifPresent(at -> {
            counts.put("removed", 1);
            counts.put("REMOVED " + minutes(since, at), 1);
        });
        story.gone().ifPresent(at -> {
            counts.put("gone", 1);
            counts.put("GONE " + minutes(since, at), 1);
        });
    }

    private static long minutes(Instant from, Instant to) {
        long minutes = Math.max(0, Duration.between(from, to).toMinutes());
        long step = minutes < 60
                ? 1
                : minutes < 24 * 60
                        ? 15
                        : minutes < 72 * 60
                                ? 60
                                : minutes < 14 * 24 * 60 ? 360 : minutes < 60 * 24 * 60 ? 1440 : 43_200;
        return minutes / step * step;
    }

    /** Whatever happened counts in the week and in the quarter, for its tool and for all, for each country and for all. */
    private void everywhere(
            Map<String, Map<String, Integer>> sums, Story story, String rule, Map<String, Integer> counts) {
        CaseFile file = caseFiles.get(story.request().caseId());
        List<String> countries = new ArrayList<>(file.countries());
        if (countries.isEmpty()) {
            countries.add("none");
        }
        countries.add("");
        String tool = caseFiles
                .item(story.request().itemId())
                .generatorId()
                .map(UUID::toString)
                .orElse("none");
        String platform = story.request().platformId().toString();
        for (String period :
                List.of(Quarter.week(story.sent()), Quarter.of(story.sent()).toString())) {
            for (String place : List.of(ALL, platform)) {
                for (String generator : List.of("", tool)) {
                    for (String country : countries) {
                        String key = String.join("|", period, generator, country, place, rule);
                        counts.forEach((what, n) -> sums.computeIfAbsent(key, unused -> new TreeMap<>())
                                .merge(what, n, Integer::sum));
                    }
                }
            }
        }
    }
}
