package org.redress.web.problem;

import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jspecify.annotations.Nullable;

/** Tells apart what can be wrong with a token that was brought along. */
public final class TokenTrouble {
    private TokenTrouble() {}

    /** @param failure what the check of the token threw; the reason is among its causes */
    public static ProblemKind of(@Nullable Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidJwtException wrong) {
                return of(wrong);
            }
        }
        return ProblemKind.TOKEN_INVALID;
    }

    private static ProblemKind of(InvalidJwtException wrong) {
        if (wrong.hasExpired()) {
            return ProblemKind.TOKEN_EXPIRED;
        }
        boolean forOthers =
                wrong.hasErrorCode(ErrorCodes.AUDIENCE_INVALID) || wrong.hasErrorCode(ErrorCodes.AUDIENCE_MISSING);
        return forOthers ? ProblemKind.TOKEN_WRONG_AUDIENCE : ProblemKind.TOKEN_INVALID;
    }
}
