package org.redress.partner;

import jakarta.ws.rs.WebApplicationException;
import java.util.Map;
import org.redress.web.Problem;
import org.redress.web.problem.ProblemKind;

/** A problem of the API's own manners: keys and preconditions, which the domain knows nothing of. */
public final class ProblemException extends WebApplicationException {
    private static final long serialVersionUID = 1L;

    public ProblemException(ProblemKind kind) {
        super(kind.word(), Problem.of(kind).response());
    }

    /** @param field the member or parameter that is wrong, and {@code words} how to put it right */
    public ProblemException(ProblemKind kind, String field, String words) {
        super(kind.word(), Problem.invalid(kind, Map.of(field, words)).response());
    }

    /** @param name a word of {@link ProblemKind}, or one that the guide of the resource explains */
    public ProblemException(int status, String name, String words) {
        super(name, Problem.of(status, name, words, null).response());
    }
}
