package org.redress.intake.yours;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redress.cases.CaseFile;
import org.redress.cases.CaseFiles;
import org.redress.cases.Cases;
import org.redress.cases.Item;
import org.redress.platform.Platform;
import org.redress.platform.Platforms;
import org.redress.removal.Deadline;
import org.redress.removal.Deadlines;
import org.redress.removal.Receipt;
import org.redress.removal.RemovalEvent;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalRequests;
import org.redress.removal.RemovalStep;
import org.redress.removal.Removals;
import org.redress.web.Languages;

/** Writes the lines of the case page. */
@ApplicationScoped
class Lines {
    @Inject
    CaseFiles caseFiles;

    @Inject
    Cases cases;

    @Inject
    Platforms platforms;

    @Inject
    RemovalRequests requests;

    @Inject
    Removals removals;

    @Inject
    Deadlines deadlines;

    @Inject
    Languages languages;

    List<Line> of(CaseFile file, Instant now) {
        StateWords words = new StateWords(languages.tag());
        ClockWords clocks = new ClockWords(words, caseFiles.declared(file.id()), now);
        List<Line> lines = new ArrayList<>();
        for (Item item : caseFiles.items(file.id())) {
            List<RemovalRequest> asked = requests.ofItem(item.id());
            if (asked.isEmpty()) {
                lines.add(new Line(
                        item.position(),
                        cases.typed(item),
                        "",
                        words.unknown(file),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        false));
            }
            asked.forEach(request -> lines.add(line(file, item, request, new Pens(words, clocks, now))));
        }
        return lines;
    }

    /** What a line is written with. */
    private record Pens(StateWords words, ClockWords clocks, Instant now) {}

    private Line line(CaseFile file, Item item, RemovalRequest request, Pens pens) {
        String platform = platforms
                .findByIdOptional(request.platformId())
                .map(Platform::name)
                .orElse("");
        List<Deadline> all = deadlines.of(request.id());
        boolean late =
                request.status().awaitsPlatform() && all.stream().anyMatch(deadline -> deadline.isLate(pens.now()));
        boolean consented = caseFiles.consented(file.id(), request.platformId());
        return new Line(
                item.position(),
                cases.typed(item),
                platform,
                pens.words().of(request, file, platform, late, consented),
                all.stream()
                        .map(deadline -> pens.clocks().of(deadline, request, item))
                        .toList(),
                story(request, platform, pens.words()),
                request.sentAt().orElse(null),
                receivedAt(request),
                StateWords.mayCorrect(request.status()));
    }

    private @Nullable Instant receivedAt(RemovalRequest request) {
        return requests.receipts(request.id()).stream()
                .map(Receipt::at)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private List<Line.Told> story(RemovalRequest request, String platform, StateWords words) {
        List<Line.Told> story = new ArrayList<>();
        for (RemovalStep step : request.steps()) {
            String key = "step_" + step.event().name().toLowerCase(Locale.ROOT);
            String ground = step.event() == RemovalEvent.REFUSE ? words.ground(step.code()) : "";
            story.add(0, new Line.Told(step.at(), words.text(key, platform, ground), said(step)));
        }
        return story;
    }

    /** Only what the platform said: notes between staff stay with them. */
    private String said(RemovalStep step) {
        Set<RemovalEvent> answers = Set.of(RemovalEvent.QUERY, RemovalEvent.CLAIM_REMOVAL, RemovalEvent.REFUSE);
        return Optional.of(step)
                .filter(each -> answers.contains(each.event()))
                .map(removals::words)
                .orElse("");
    }
}
