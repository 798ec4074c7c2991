package org.redress.desk.casepage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redress.check.Look;
import org.redress.check.Looks;
import org.redress.check.Watch;
import org.redress.check.Watches;
import org.redress.check.course.Verdict;
import org.redress.desk.TimeWords;

/** Says in honest words what our own looks at the addresses of a case amount to. */
@ApplicationScoped
class CheckViews {
    private final Watches watches;
    private final Looks looks;

    CheckViews(Watches watches, Looks looks) {
        this.watches = watches;
        this.looks = looks;
    }

    /** {@return by request; none for those that were never to be looked at} */
    Map<UUID, CheckView> of(UUID caseId) {
        List<Watch> all = watches.ofCase(caseId);
        Map<UUID, Look> last = all.isEmpty()
                ? Map.of()
                : looks.lastOfCase(caseId).stream().collect(Collectors.toMap(Look::requestId, Function.identity()));
        return all.stream()
                .collect(Collectors.toMap(Watch::requestId, watch -> view(watch, last.get(watch.requestId()))));
    }

    private static CheckView view(Watch watch, @Nullable Look last) {
        return new CheckView(
                watch.verdict().map(Verdict::label).orElse(""),
                watch.verdict().map(Verdict::means).orElse(""),
                TimeWords.day(watch.verdictAt().orElse(null)),
                last == null ? "" : saw(last),
                TimeWords.day(watch.nextAt().orElse(null)),
                watch.verdict().isEmpty() && watch.nextAt().isPresent(),
                watch.ratherNotAt().isPresent() && watch.needsPerson());
    }

    private static String saw(Look look) {
        List<String> parts = new ArrayList<>();
        parts.add(look.finding().words());
        look.status().ifPresent(status -> parts.add("status " + status));
        look.type().ifPresent(parts::add);
        look.length().ifPresent(length -> parts.add(String.format(Locale.UK, "%,d bytes", length)));
        look.phrase().ifPresent(phrase -> parts.add("phrase " + phrase));
        parts.add("rules of " + look.rules());
        return String.join(", ", parts);
    }
}
