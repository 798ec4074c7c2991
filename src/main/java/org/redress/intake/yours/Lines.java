package org.redress.intake.yours;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redress.cases.CaseFiles;
import org.redress.cases.Cases;
import org.redress.cases.Consent;
import org.redress.cases.Item;
import org.redress.cases.ItemKind;
import org.redress.intake.answers.Fingerprinted;
import org.redress.policy.RuleKind;
import org.redress.removal.Deadline;
import org.redress.removal.Receipt;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalStatus;
import org.redress.removal.RemovalStep;
import org.redress.web.Languages;

/** Writes the lines of the case page. */
@ApplicationScoped
class Lines {
    @Inject
    CaseFiles caseFiles;

    @Inject
    Cases cases;

    @Inject
    Stories stories;

    @Inject
    Watchers watchers;

    @Inject
    Languages languages;

    /** @param told whether each line tells its story so far */
    List<Line> of(Gathered gathered, boolean told, Instant now) {
        StateWords words = new StateWords(languages.tag());
        ClockWords clocks =
                new ClockWords(words, caseFiles.declared(gathered.file().id()), now);
        Pens pens = new Pens(words, clocks, new LookWords(words), told, now);
        List<Line> lines = new ArrayList<>();
        for (Item item : gathered.items()) {
            List<RemovalRequest> asked = gathered.asked(item);
            if (asked.isEmpty()) {
                lines.add(nobodyAsked(gathered, item, words));
            }
            asked.forEach(request -> lines.add(line(gathered, item, request, pens)));
        }
        return lines;
    }

    /** What a line is written with. */
    private record Pens(StateWords words, ClockWords clocks, LookWords looks, boolean told, Instant now) {}

    private Line nobodyAsked(Gathered gathered, Item item, StateWords words) {
        Line.State state = item.withdrawnAt().isPresent() ? words.withdrawn() : notYet(gathered, item, words);
        return new Line(
                item.position(),
                words(item),
                "",
                state,
                List.of(),
                watchers.of(item, words),
                null,
                "",
                null,
                "",
                "",
                "");
    }

    private Line line(Gathered gathered, Item item, RemovalRequest request, Pens pens) {
        String platform = gathered.platform(request.platformId());
        List<Deadline> all = gathered.clocks(request);
        Optional<Consent> consent = gathered.consent(item.recipient());
        boolean late =
                request.status().awaitsPlatform() && all.stream().anyMatch(deadline -> deadline.isLate(pens.now()));
        StateWords.Standing standing = new StateWords.Standing(
                platform,
                gathered.say().agreed(item),
                consent.filter(Consent::onHold).isPresent(),
                gathered.awaitsYes(item),
                late,
                law(all).flatMap(Deadline::dueAt));
        return new Line(
                item.position(),
                words(item),
                platform,
                pens.looks()
                        .state(request, gathered.watch(request), platform)
                        .orElseGet(() -> pens.words().of(request, gathered.file(), standing)),
                all.stream()
                        .map(deadline -> pens.clocks().of(deadline, request, item))
                        .toList(),
                pens.told() ? stories.of(request, platform, pens.words()) : List.of(),
                receivedAt(gathered, request),
                known(gathered, request, pens.words()),
                drawing(request, all, pens.now()),
                pens.looks().said(request, gathered.watch(request), platform),
                LookWords.asks(request, gathered.watch(request)),
                StateWords.correction(request.status()));
    }

    private static Line.State notYet(Gathered gathered, Item item, StateWords words) {
        if (item.kind() != ItemKind.FINGERPRINT) {
            return words.unknown(gathered.file());
        }
        return words.watched(gathered.say().agreed(item));
    }

    private String words(Item item) {
        return Fingerprinted.words(item.kind(), cases.typed(item), languages.tag());
    }

    private static @Nullable Instant receivedAt(Gathered gathered, RemovalRequest request) {
        return gathered.receipts(request).stream()
                .filter(receipt -> receipt.how().isOfRequest())
                .map(Receipt::at)
                .findFirst()
                .orElse(null);
    }

    private static String known(Gathered gathered, RemovalRequest request, StateWords words) {
        if (request.status() != RemovalStatus.WITHDRAWN || request.sentAt().isEmpty()) {
            return "";
        }
        boolean confirmed = gathered.receipts(request).stream()
                .anyMatch(receipt -> receipt.how().isOfWithdrawal());
        String platform = gathered.platform(request.platformId());
        return words.text(confirmed ? "line_stop_known" : "line_stop_told", platform);
    }

    private static @Nullable Drawing drawing(RemovalRequest request, List<Deadline> all, Instant now) {
        Optional<Deadline> law = law(all);
        return request.sentAt()
                .flatMap(sent -> Drawing.of(
                        sent,
                        law.flatMap(Deadline::dueAt),
                        law.flatMap(Deadline::stoppedAt),
                        request.steps().stream().map(RemovalStep::at).toList(),
                        now))
                .orElse(null);
    }

    /** The law that runs out first; the organisation's own wish is never drawn like one. */
    private static Optional<Deadline> law(List<Deadline> all) {
        Stream<Deadline> laws = all.stream()
                .filter(deadline -> deadline.ruleVersion().rule().kind() == RuleKind.LAW)
                .filter(deadline -> deadline.dueAt().isPresent());
        return laws.min((a, b) -> a.dueAt().orElseThrow().compareTo(b.dueAt().orElseThrow()));
    }
}
