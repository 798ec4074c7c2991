package org.redress.intake.yours;

import java.util.Locale;
import java.util.Optional;
import org.redress.check.Watch;
import org.redress.check.course.Verdict;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalStatus;
import org.redress.web.Moments;

/** What our own look at an address showed, in words that promise nothing. */
final class LookWords {
    private final StateWords words;

    LookWords(StateWords words) {
        this.words = words;
    }

    /** {@return the state that our look makes of a platform's claim; empty when its own words stand} */
    Optional<Line.State> state(RemovalRequest request, Optional<Watch> watch, String platform) {
        boolean claimed = request.status() == RemovalStatus.REMOVED;
        return watch.flatMap(Watch::verdict)
                .filter(verdict -> claimed && verdict == Verdict.BLOCKED)
                .map(verdict -> new Line.State(words.text("state_blocked", platform), "orange"));
    }

    /** {@return what we saw and when; empty before the first look, and when nothing is said to be removed} */
    String said(RemovalRequest request, Optional<Watch> watch, String platform) {
        boolean said = request.status() == RemovalStatus.REMOVED || request.status() == RemovalStatus.GONE;
        return watch.filter(each -> said)
                .flatMap(each -> each.verdict()
                        .flatMap(verdict -> each.verdictAt()
                                .map(at -> words.text(key(verdict), platform, Moments.inUtc(at, words.language())))))
                .orElse("");
    }

    /** {@return what the person is asked while a platform says removed and no machine can tell} */
    static String asks(RemovalRequest request, Optional<Watch> watch) {
        if (request.status() != RemovalStatus.REMOVED) {
            return "";
        }
        if (watch.flatMap(Watch::ratherNotAt).isPresent()) {
            return "rather";
        }
        boolean looking = watch.isPresent() && watch.get().verdict().isEmpty();
        return looking || watch.filter(each -> !each.needsPerson()).isPresent() ? "" : "gone";
    }

    private static String key(Verdict verdict) {
        return "look_" + verdict.name().toLowerCase(Locale.ROOT);
    }
}
