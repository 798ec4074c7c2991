package org.redress;

import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A failure as the log may have it: of each exception its class and where it was thrown, and of one by the database the
 * SQL state. What it says is left out, since that may quote a row, an address or what somebody typed.
 */
public final class Wordless extends Exception {
    private static final long serialVersionUID = 1L;

    private Wordless(String kind, @Nullable Wordless cause) {
        super(kind, cause);
    }

    /** {@return the same failure with all that caused it and that it hides, without a word of theirs} */
    public static Wordless of(Throwable failure) {
        return of(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static Wordless of(Throwable failure, Set<Throwable> told) {
        told.add(failure);
        Throwable cause = failure.getCause();
        Wordless same = new Wordless(kind(failure), cause == null || told.contains(cause) ? null : of(cause, told));
        same.setStackTrace(failure.getStackTrace());
        for (Throwable hidden : failure.getSuppressed()) {
            if (!told.contains(hidden)) {
                same.addSuppressed(of(hidden, told));
            }
        }
        return same;
    }

    private static String kind(Throwable failure) {
        String kind = failure.getClass().getName();
        return failure instanceof SQLException sql ? kind + " (SQL state " + sql.getSQLState() + ")" : kind;
    }

    /** {@return the class of what failed, as a stack trace begins} */
    @Override
    public String toString() {
        return String.valueOf(getMessage());
    }
}
