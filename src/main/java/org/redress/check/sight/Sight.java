package org.redress.check.sight;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.redress.outside.Body;
import org.redress.outside.Fetched;
import org.redress.outside.NotFetched;

/** Judges what came back for one address. */
public final class Sight {
    private static final int OK = 200;

    private static final Pattern A_RECORD = Pattern.compile("\"uri\"\\s*:\\s*\"at://");
    private static final Pattern NO_RECORD =
            Pattern.compile("\\s*\\{[^{}]*\"error\"\\s*:\\s*\"RecordNotFound\"[^{}]*}\\s*");

    private final SightRules rules;

    public Sight(SightRules rules) {
        this.rules = rules;
    }

    /**
     * {@return what an answer shows; a redirect, which the caller does not follow, leads away}
     *
     * @param platform the slug of the platform whose phrases count
     * @param first the address as it was reported
     */
    public Seen of(Fetched answer, String platform, URI first) {
        Optional<SightRules.Phrase> phrase = answer.status() == OK
                ? answer.body().map(Body::text).map(PageText::of).flatMap(text -> rules.phrase(platform, text))
                : Optional.empty();
        Finding finding = phrase.isPresent() ? Finding.SAYS_REMOVED : finding(answer, first);
        return Seen.of(
                finding,
                rules.version(),
                answer,
                phrase.map(SightRules.Phrase::id).orElse(null));
    }

    /**
     * {@return what the answer to {@code com.atproto.repo.getRecord} shows} That a record is not there has a name of its
     * own in the protocol; whatever else is refused, such as a name that nobody knows, says nothing of the record.
     */
    public Seen ofRecord(Fetched answer) {
        String said = answer.body().map(Body::text).orElse("");
        Finding finding =
                switch (answer.status()) {
                    case OK -> A_RECORD.matcher(said).find() ? Finding.PAGE : Finding.OTHER_ANSWER;
                    case 400, 404 -> NO_RECORD.matcher(said).matches() ? Finding.NOT_FOUND : Finding.OTHER_ANSWER;
                    default -> finding(answer, answer.at());
                };
        return Seen.of(finding, rules.version(), answer, null);
    }

    /** {@return that no answer came, or none that we may have} */
    public Seen of(NotFetched none) {
        return Seen.nothing(Finding.NO_ANSWER, rules.version(), none.why().name());
    }

    private Finding finding(Fetched answer, URI first) {
        int status = answer.status();
        return switch (status) {
            case 404, 410 -> Finding.NOT_FOUND;
            case 451 -> Finding.BLOCKED_BY_LAW;
            case 401, 403, 429 -> Finding.NO_ENTRY;
            // A page at another path, or an empty one, says nothing of what was here.
            case OK -> isSamePlace(first, answer.at()) ? Finding.PAGE : Finding.LED_AWAY;
            default ->
                answer.isRedirect() ? Finding.LED_AWAY : status >= 500 ? Finding.IN_TROUBLE : Finding.OTHER_ANSWER;
        };
    }

    /** {@return whether two addresses name the same path, wherever} */
    public static boolean isSamePlace(URI first, URI now) {
        return path(first).equals(path(now));
    }

    private static String path(URI address) {
        String path = address.getPath() == null ? "" : address.getPath();
        return path.replaceAll("/+$", "").toLowerCase(Locale.ROOT);
    }
}
