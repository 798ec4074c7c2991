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
        return number("limit", typed, 1, MOST);
    }

    /** @throws ProblemException 400 unless it is a whole number of that range */
    public static int number(String name, String typed, int least, int most) {
        if (!typed.matches("[0-9]{1,3}") || Integer.parseInt(typed) < least || Integer.parseInt(typed) > most) {
            throw new ProblemException(
                    ProblemKind.INVALID_PARAMETER, name, "must be a number from " + least + " to " + most);
        }
        return Integer.parseInt(typed);
    }
}
