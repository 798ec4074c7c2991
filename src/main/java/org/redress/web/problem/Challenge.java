package org.redress.web.problem;

import java.util.Optional;

/** What {@code WWW-Authenticate} says (RFC 6750, section 3): why a token did not open the door, and what would. */
public final class Challenge {
    /** Nothing was brought along, so nothing was wrong with it: the RFC wants no error code then. */
    public static final String MISSING = "Bearer realm=\"redress\"";

    private Challenge() {}

    /** @param kind one of the kinds that begin with {@code TOKEN_} */
    public static String token(ProblemKind kind) {
        return kind == ProblemKind.TOKEN_MISSING
                ? MISSING
                : MISSING + ", error=\"invalid_token\", error_description=\"" + kind.title() + "\"";
    }

    /** @param wanted the scope that was asked for, where it is known */
    public static String scope(Optional<String> wanted) {
        return MISSING + ", error=\"insufficient_scope\""
                + wanted.map(scope -> ", scope=\"" + scope + "\"").orElse("");
    }
}
