package org.redress.web;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.redress.NotAcceptable;
import org.redress.NotFound;
import org.redress.NotPossibleNow;

/** Which problem an exception or a bare status is, under {@code /api/}. */
public final class Problems {
    private Problems() {}

    public static Problem of(NotFound missing) {
        return Problem.of(404, "not-found", "There is no such thing, or not for you", null);
    }

    public static Problem of(NotPossibleNow refusal) {
        return Problem.of(409, refusal.code(), "This is not possible now", refusal.getMessage());
    }

    public static Problem of(NotAcceptable refusal) {
        return Problem.invalid(refusal.violations());
    }

    /** Names the field, never its value: Jackson's own message would repeat what was sent. */
    public static Problem of(JsonMappingException wrong) {
        String field = wrong.getPath().stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("."));
        String words = wrong instanceof UnrecognizedPropertyException
                ? "is not known here"
                : "has the wrong type or an unknown value";
        return Problem.invalid(Map.of(field.isEmpty() ? "(body)" : field, words));
    }

    /** The member's name as JSON has it; the first two steps of the path are the method and its parameter. */
    public static Problem of(ConstraintViolationException wrong) {
        Map<String, String> violations = new TreeMap<>();
        wrong.getConstraintViolations()
                .forEach(violation -> violations.merge(
                        field(violation.getPropertyPath()),
                        violation.getMessage(),
                        (one, other) -> one + "; " + other));
        return Problem.invalid(violations);
    }

    private static String field(Path path) {
        return StreamSupport.stream(path.spliterator(), false)
                .skip(2)
                .filter(step -> step.getName() != null && !step.getName().startsWith("<"))
                .map(step -> step.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT))
                .reduce((outer, inner) -> outer + "." + inner)
                .orElse("(body)");
    }

    /** For answers that something else began: no token, no such route, a body too large. */
    public static Problem of(int status) {
        if (status == 404) {
            return of(new NotFound("route"));
        }
        Response.Status known = Response.Status.fromStatusCode(status);
        String reason = known == null ? "Error " + status : known.getReasonPhrase();
        return Problem.of(status, reason.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"), reason, null);
    }
}
