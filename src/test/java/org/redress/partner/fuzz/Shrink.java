package org.redress.partner.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Makes a request that shows a fault smaller, as long as it still shows one. */
final class Shrink {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ROUNDS = 60;

    private Shrink() {}

    static Asked smallest(Asked found, Predicate<Asked> stillWrong) {
        Asked smallest = found;
        for (int i = 0; i < ROUNDS; i++) {
            Asked smaller = simpler(smallest).filter(stillWrong).findFirst().orElse(null);
            if (smaller == null) {
                return smallest;
            }
            smallest = smaller;
        }
        return smallest;
    }

    private static Stream<Asked> simpler(Asked asked) {
        List<Asked> candidates = new ArrayList<>();
        if (asked.body().length > 0) {
            candidates.add(asked.withBody(new byte[0]));
        }
        for (int i = 0; i < asked.query().size(); i++) {
            candidates.add(asked.withoutQuery(i));
        }
        for (int i = 0; i < asked.headers().size(); i++) {
            candidates.add(asked.withoutHeader(i));
        }
        return Stream.concat(candidates.stream(), bodies(asked).map(asked::withBody));
    }

    /** The body's halves, and when it is JSON the body without one of its members. */
    private static Stream<byte[]> bodies(Asked asked) {
        List<byte[]> fewer = new ArrayList<>();
        try {
            JsonNode body = JSON.readTree(asked.body());
            if (body != null) {
                body.fieldNames().forEachRemaining(name -> {
                    ObjectNode without = body.deepCopy();
                    without.remove(name);
                    fewer.add(without.toString().getBytes(StandardCharsets.UTF_8));
                });
            }
        } catch (IOException notJson) {
            int half = asked.body().length / 2;
            fewer.add(java.util.Arrays.copyOf(asked.body(), half));
        }
        return fewer.stream();
    }
}
