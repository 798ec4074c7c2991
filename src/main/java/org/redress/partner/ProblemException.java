package org.redress.partner;

import jakarta.ws.rs.WebApplicationException;
import org.redress.web.Problem;

/** A problem of the API's own manners: keys and preconditions, which the domain knows nothing of. */
final class ProblemException extends WebApplicationException {
    private static final long serialVersionUID = 1L;

    ProblemException(int status, String name, String words) {
        super(name, Problem.of(status, name, words, null).response());
    }
}
