package org.redress.partner.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.redress.web.Problem;
import org.redress.web.Problems;
import org.redress.web.problem.ProblemKind;

/** Reads one answer of many as strictly as a call of its own: types, unknown members, then the rules of its fields. */
@ApplicationScoped
class ItemReader {
    private final ObjectMapper json;
    private final Validator validator;

    ItemReader(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    BulkAnswer item(JsonNode node) throws Unreadable {
        return read(node, BulkAnswer.class, "");
    }

    /** @return one of the bodies of {@link Verb} */
    Object body(BulkAnswer item) throws Unreadable {
        return read(json.valueToTree(item.body()), item.verb().body(), "body.");
    }

    private <T> T read(JsonNode node, Class<T> type, String prefix) throws Unreadable {
        try {
            T read = node.isObject() ? json.treeToValue(node, type) : null;
            if (read == null) {
                String field = prefix.isEmpty() ? "(answer)" : "body";
                throw new Unreadable(Problem.invalid(ProblemKind.WRONG_TYPE, Map.of(field, "must be an object")));
            }
            Set<ConstraintViolation<T>> wrong = validator.validate(read);
            if (!wrong.isEmpty()) {
                throw new Unreadable(Problem.invalid(violations(wrong, prefix)));
            }
            return read;
        } catch (JsonProcessingException e) {
            throw new Unreadable(within(Problems.of(e), prefix));
        }
    }

    private static <T> Map<String, String> violations(Set<ConstraintViolation<T>> wrong, String prefix) {
        return wrong.stream()
                .collect(Collectors.toMap(
                        violation -> prefix + member(violation.getPropertyPath().toString()),
                        ConstraintViolation::getMessage,
                        (one, other) -> one + "; " + other,
                        TreeMap::new));
    }

    private static String member(String path) {
        return path.replaceAll("\\[\\]|\\.<[^>]*>", "")
                .replaceAll("([A-Z])", "_$1")
                .toLowerCase(Locale.ROOT);
    }

    private static Problem within(Problem problem, String prefix) {
        return new Problem(
                problem.type(),
                problem.title(),
                problem.status(),
                problem.detail(),
                problem.instance(),
                problem.violations().stream()
                        .map(each -> new Problem.Violation(prefix + each.field(), each.message()))
                        .toList());
    }

    /** That an answer cannot be read, and why. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Problem problem;

        Unreadable(Problem problem) {
            super(problem.type());
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }
}
