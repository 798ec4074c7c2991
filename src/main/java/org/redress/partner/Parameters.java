package org.redress.partner;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.redress.removal.RemovalStatus;
import org.redress.web.problem.ProblemKind;

/** Reads query parameters, and names the one that is wrong. */
public final class Parameters {
    private static final int MOST = 200;

    private Parameters() {}

    /** {@return the statuses named, or all when none is} */
    static Set<RemovalStatus> statuses(List<String> named) {
        if (named.isEmpty()) {
            return EnumSet.allOf(RemovalStatus.class);
        }
        try {
            return named.stream().map(RemovalStatus::valueOf).collect(Collectors.toUnmodifiableSet());
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemKind.INVALID_PARAMETER, "status", "is not one of the statuses");
        }
    }

    /** {@return most rows of a page, 1 to 200} */
    public static int limit(String typed) {
        if (!typed.matches("[0-9]{1,3}") || Integer.parseInt(typed) < 1 || Integer.parseInt(typed) > MOST) {
            throw new ProblemException(ProblemKind.INVALID_PARAMETER, "limit", "must be a number from 1 to " + MOST);
        }
        return Integer.parseInt(typed);
    }
}
