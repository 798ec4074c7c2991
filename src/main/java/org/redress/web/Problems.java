package org.redress.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.redress.NotAcceptable;
import org.redress.NotFound;
import org.redress.NotPossibleNow;
import org.redress.web.problem.ProblemKind;

/** Which problem an exception or a bare status is, under {@code /api/}. */
public final class Problems {
    private static final String BODY = "(body)";

    private Problems() {}

    public static Problem of(NotFound missing) {
        return Problem.of(ProblemKind.NOT_FOUND);
    }

    public static Problem of(NotPossibleNow refusal) {
        return Problem.of(409, refusal.code(), "This is not possible now", refusal.getMessage());
    }

    public static Problem of(NotAcceptable refusal) {
        return Problem.invalid(refusal.violations());
    }

    /** Names the field, never its value: Jackson's own message would repeat what was sent. */
    public static Problem of(JsonProcessingException wrong) {
        if (!(wrong instanceof JsonMappingException mapping) || isMalformed(mapping)) {
            return Problem.of(ProblemKind.MALFORMED_JSON);
        }
        String path = mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("."));
        String field = path.isEmpty() ? BODY : path;
        return wrong instanceof UnrecognizedPropertyException
                ? Problem.invalid(ProblemKind.UNKNOWN_PROPERTY, Map.of(field, "is not known here"))
                : Problem.invalid(ProblemKind.WRONG_TYPE, Map.of(field, "has the wrong type or an unknown value"));
    }

    /** What breaks off inside a member reaches us wrapped; an empty body is none, and a second value one too many. */
    private static boolean isMalformed(JsonMappingException mapping) {
        boolean brokenOff =
                mapping.getCause() instanceof JsonProcessingException cause && !(cause instanceof JsonMappingException);
        boolean none = mapping.getPath().isEmpty()
                && mapping instanceof MismatchedInputException
                && mapping.getOriginalMessage() != null
                && mapping.getOriginalMessage().matches("(?s)(No content to map|Trailing token).*");
        return brokenOff || none;
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
                .orElse(BODY);
    }

    /**
     * For answers that something else began: no such route, a body too large.
     *
     * @param known whether the path leads to something of ours, with a method that it has
     */
    public static Problem of(int status, boolean known) {
        return Problem.of(
                switch (status) {
                    case 401 -> ProblemKind.TOKEN_MISSING;
                    case 403 -> ProblemKind.SCOPE_MISSING;
                    case 404 -> known ? ProblemKind.NOT_FOUND : ProblemKind.UNKNOWN_PATH;
                    case 405 -> ProblemKind.METHOD_NOT_ALLOWED;
                    case 406 -> ProblemKind.NOT_ACCEPTABLE;
                    case 413 -> ProblemKind.BODY_TOO_LARGE;
                    case 415 -> ProblemKind.UNSUPPORTED_MEDIA_TYPE;
                    case 503 -> ProblemKind.SERVICE_UNAVAILABLE;
                    default -> status < 500 ? ProblemKind.BAD_REQUEST : ProblemKind.INTERNAL_SERVER_ERROR;
                });
    }
}
