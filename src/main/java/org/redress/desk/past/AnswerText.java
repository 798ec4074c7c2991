package org.redress.desk.past;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.redress.desk.Words;
import org.redress.removal.Answer;

/** What came with an answer, as one text for staff: the words, the platform's number, its statement of reasons. */
@ApplicationScoped
class AnswerText {
    private final ObjectMapper json;

    AnswerText(ObjectMapper json) {
        this.json = json;
    }

    String of(Answer said) {
        return Stream.of(
                        Objects.requireNonNullElse(said.words(), ""),
                        said.reference() == null ? "" : "Their number: " + said.reference(),
                        reasons(said.statement()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private String reasons(@Nullable String statement) {
        if (statement == null) {
            return "";
        }
        try {
            return json.readTree(statement).properties().stream()
                    .filter(field -> !field.getValue().isNull())
                    .map(field -> Words.of(field.getKey().toUpperCase(Locale.ROOT)) + ": " + value(field.getValue()))
                    .collect(Collectors.joining("\n", "Statement of reasons\n", ""));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a statement of reasons cannot be read", e);
        }
    }

    private static String value(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(AnswerText::value)
                        .collect(Collectors.joining(", "))
                : Words.within(value.asText());
    }
}
