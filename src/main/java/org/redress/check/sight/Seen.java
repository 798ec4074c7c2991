package org.redress.check.sight;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.redress.outside.Fetched;

/**
 * What one look showed, in what may be stored.
 *
 * @param rules the version of the rules that judged it
 * @param type a media type as HTTP writes it; anything else becomes {@code other}
 * @param trouble a code, when there was no answer
 */
public record Seen(
        Finding finding,
        String rules,
        @Nullable Integer status,
        @Nullable String type,
        @Nullable Long length,
        @Nullable String sha256,
        @Nullable String phrase,
        @Nullable String trouble) {
    private static final String A_TYPE = "[a-z0-9][a-z0-9!#$&^_.+-]{0,60}/[a-z0-9][a-z0-9!#$&^_.+-]{0,60}";

    /** {@return what an answer showed} */
    public static Seen of(Finding finding, String rules, Fetched answer, @Nullable String phrase) {
        String type = answer.type();
        return new Seen(
                finding,
                rules,
                answer.status(),
                type.isEmpty() ? null : type.matches(A_TYPE) ? type.toLowerCase(Locale.ROOT) : "other",
                answer.length() < 0 ? null : answer.length(),
                answer.sha256().isEmpty() ? null : answer.sha256(),
                phrase,
                null);
    }

    /** {@return that nothing was learnt} */
    public static Seen nothing(Finding finding, String rules, String trouble) {
        return new Seen(finding, rules, null, null, null, null, null, trouble);
    }
}
