package org.redress.partner.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redress.cases.Declaration;
import org.redress.partner.LinkAnswers;
import org.redress.partner.views.RequestView;
import org.redress.policy.Element;
import org.redress.removal.RemovalStatus;

/**
 * What is asked, in words: nothing more of the person than the letter holds.
 *
 * @param word of the link, for the page's own addresses
 * @param etag of the state that is shown
 * @param open what may be answered now
 * @param elements what a question may name
 */
record Asked(
        String word,
        String etag,
        String platform,
        String id,
        String organisation,
        String contact,
        RemovalStatus state,
        String status,
        String what,
        String where,
        List<String> declared,
        String signature,
        List<ClockLine> clocks,
        List<Kind> open,
        List<Element> elements) {
    static Asked of(String word, LinkAnswers.Seen seen, Instant now) {
        RequestView view = seen.view();
        return new Asked(
                word,
                seen.etag(),
                seen.platform(),
                view.id().toString(),
                view.requester().authorisedRepresentative(),
                view.requester().contact(),
                view.status(),
                AnswerWords.of(view.status()),
                AnswerWords.of(view.content().kind(), view.content().made()),
                first(view.content().webAddress(), view.content().place()),
                view.declarations().stream()
                        .map(RequestView.Declared::declaration)
                        .map((Declaration made) -> AnswerWords.of(made))
                        .toList(),
                first(view.requester().signature(), null),
                view.deadlines().stream().map(clock -> ClockLine.of(clock, now)).toList(),
                Kind.open(view.status()),
                view.deadlines().stream()
                        .flatMap(clock -> clock.checklist().stream())
                        .map(check -> check.element())
                        .distinct()
                        .sorted()
                        .toList());
    }

    private static String first(@Nullable String one, @Nullable String other) {
        return Optional.ofNullable(one).or(() -> Optional.ofNullable(other)).orElse("");
    }
}
