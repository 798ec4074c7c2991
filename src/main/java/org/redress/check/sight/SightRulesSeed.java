package org.redress.check.sight;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads the rules of sight that this release comes with. */
@ApplicationScoped
public class SightRulesSeed {
    private static final String FILE = "/seed/checks.yaml";

    private final SightRules rules = read();

    public SightRules rules() {
        return rules;
    }

    static SightRules read() {
        ObjectMapper yaml = new ObjectMapper(new YAMLFactory())
                .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);
        try (InputStream file = SightRulesSeed.class.getResourceAsStream(FILE)) {
            return yaml.readValue(file, SightRules.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the rules of sight cannot be read", e);
        }
    }
}
