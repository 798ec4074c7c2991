package org.redress.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import jakarta.enterprise.context.ApplicationScoped;

/** Records as JSON for people to keep: {@code snake_case} names, times as ISO 8601. */
@ApplicationScoped
public class PlainJson {
    private final ObjectMapper mapper;

    PlainJson(ObjectMapper mapper) {
        this.mapper = mapper.copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
    }

    public String of(Object kept) {
        try {
            return mapper.writeValueAsString(kept);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a " + kept.getClass().getSimpleName() + " cannot be written", e);
        }
    }
}
