package org.redress.cases.prepared;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that no text of ours says to a person: they blame, scare, or promise what others decide. */
public final class Wording {
    public static final Pattern BLAMES_OR_SCARES = Pattern.compile(
            "(?i)revenge|porn|you should have|why did you|failed to|allege|\\bclaim|innocent|\\binvalid\\b|illegal"
                    + "|victim");
    public static final Pattern PROMISES = Pattern.compile("(?i)we will remove|guarantee|we promise");

    private Wording() {}

    /** {@return what is wrong with it and how to put it right; empty when nothing is} */
    public static Optional<String> against(String words) {
        return found(BLAMES_OR_SCARES, words)
                .map(word -> "“" + word + "” blames or scares. Say it in other words.")
                .or(() -> found(PROMISES, words)
                        .map(word -> "“" + word + "” promises what a site decides. Say what we do."));
    }

    private static Optional<String> found(Pattern pattern, String words) {
        Matcher matcher = pattern.matcher(words);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }
}
