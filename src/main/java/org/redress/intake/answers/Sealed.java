package org.redress.intake.answers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Answers as the text that a draft seals. */
@ApplicationScoped
public class Sealed {
    private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};

    @Inject
    ObjectMapper json;

    public String text(Answers answers) {
        try {
            return json.writeValueAsString(answers.fields());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("answers cannot be written", e);
        }
    }

    public Answers answers(String text) {
        try {
            return new Answers(json.readValue(text, FIELDS));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a draft's answers cannot be read", e);
        }
    }
}
