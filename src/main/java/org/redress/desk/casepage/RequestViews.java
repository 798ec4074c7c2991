package org.redress.desk.casepage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.redress.NotFound;
import org.redress.NotPossibleNow;
import org.redress.cases.CaseFile;
import org.redress.cases.Item;
import org.redress.check.Checking;
import org.redress.desk.TimeWords;
import org.redress.desk.Words;
import org.redress.platform.Channel;
import org.redress.platform.Platform;
import org.redress.platform.Platforms;
import org.redress.removal.Deadline;
import org.redress.removal.Deadlines;
import org.redress.removal.RemovalEvent;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalStatus;
import org.redress.removal.Transition;

/** Shows removal requests with their clocks and with what may be done next. */
@ApplicationScoped
class RequestViews {
    private final Platforms platforms;
    private final Deadlines deadlines;
    private final ClockViews clocks;
    private final MistakeViews mistakes;
    private final Checking checking;

    RequestViews(
            Platforms platforms, Deadlines deadlines, ClockViews clocks, MistakeViews mistakes, Checking checking) {
        this.platforms = platforms;
        this.deadlines = deadlines;
        this.clocks = clocks;
        this.mistakes = mistakes;
        this.checking = checking;
    }

    RequestView of(RemovalRequest request, Item item, CaseFile file, ClockViews.Reading reading) {
        Platform platform =
                platforms.findByIdOptional(request.platformId()).orElseThrow(() -> new NotFound("platform"));
        List<Deadline> running = deadlines.of(request.id());
        return new RequestView(
                request.id(),
                request.version(),
                platform.name(),
                platform.slug(),
                platform.channel() == Channel.FORM || platform.channel() == Channel.NONE,
                reach(platform),
                platform.reportUrl().orElse(""),
                Words.request(request.status().name()),
                Words.tone(request.status().name()),
                TimeWords.day(request.sentAt().orElse(null)),
                request.refusalGround().map(Words::of).orElse(""),
                notYet(request, file, reading),
                may(request.status()),
                twice(request, reading),
                mistakes.of(request, reading.now()),
                reading.checks().getOrDefault(request.id(), CheckView.NONE),
                request.sentAt().isPresent() && checking.mayLook(request),
                request.follows().isPresent(),
                running.stream().map(clock -> clocks.of(clock, item, reading)).toList());
    }

    private static String twice(RemovalRequest request, ClockViews.Reading reading) {
        return reading.doubles().stream()
                .filter(twice -> twice.requestId().equals(request.id()))
                .map(twice -> "Asked already in " + twice.other().shown() + ", " + TimeWords.day(twice.sentAt()) + ".")
                .findFirst()
                .orElse("");
    }

    private static String reach(Platform platform) {
        return switch (platform.channel()) {
            case API -> "by API";
            case EMAIL -> "by e-mail to " + platform.reportMail().orElse("an address we do not have");
            case FORM -> "by its own form";
            case CONNECTOR -> "by its own reporting service";
            case NONE -> "has no known way: report inside its app";
        };
    }

    private static String notYet(RemovalRequest request, CaseFile file, ClockViews.Reading reading) {
        if (request.status() != RemovalStatus.PREPARED) {
            return "";
        }
        return reading.say()
                .whyNotAsk(file, request.itemId(), request.platformId())
                .map(NotPossibleNow::getMessage)
                .orElse("");
    }

    private static Set<String> may(RemovalStatus status) {
        return Arrays.stream(RemovalEvent.values())
                .filter(event -> status.on(event) instanceof Transition.To)
                .map(Enum::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
