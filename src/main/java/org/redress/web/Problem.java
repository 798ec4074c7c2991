package org.redress.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redress.web.problem.ProblemKind;

/**
 * What went wrong, for a machine (RFC 9457, {@code application/problem+json}). It never repeats what was given.
 *
 * @param type {@code urn:redress:problem:} and a stable word
 * @param status the HTTP status again, as the RFC asks
 * @param instance names one incident, so that it can be found in the log
 * @param violations which members of the body, or parameters, are wrong, and how
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String instance,
        List<Violation> violations) {
    public static final String MEDIA_TYPE = "application/problem+json";
    private static final String TYPE = "urn:redress:problem:";

    /** @param field the member's name; members of members with dots, as in {@code statement_of_reasons.category} */
    public record Violation(String field, String message) {}

    /** @param name the stable word that ends the type, such as {@code not-found} */
    public static Problem of(int status, String name, String title, @Nullable String detail) {
        return new Problem(TYPE + name, title, status, detail, null, List.of());
    }

    public static Problem of(ProblemKind kind) {
        return of(kind.status(), kind.word(), kind.title(), null);
    }

    /** Something that was given is wrong: each field with what is wrong with it. */
    public static Problem invalid(Map<String, String> violations) {
        return invalid(ProblemKind.INVALID_REQUEST, violations);
    }

    /** Something that was given is wrong in this way: each field, or parameter, with what is wrong with it. */
    public static Problem invalid(ProblemKind kind, Map<String, String> violations) {
        List<Violation> sorted = violations.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(wrong -> new Violation(wrong.getKey(), wrong.getValue()))
                .toList();
        return new Problem(TYPE + kind.word(), kind.title(), kind.status(), null, null, sorted);
    }

    boolean isOf(ProblemKind kind) {
        return type.equals(TYPE + kind.word());
    }

    public Problem incident(String id) {
        return new Problem(type, title, status, detail, "urn:uuid:" + id, violations);
    }

    public Response response() {
        return answer().build();
    }

    /** {@return the same, for further headers} */
    public Response.ResponseBuilder answer() {
        return Response.status(status).type(MediaType.valueOf(MEDIA_TYPE)).entity(this);
    }
}
