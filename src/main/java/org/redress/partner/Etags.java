package org.redress.partner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Base64;
import org.redress.vault.Codes;

/** Strong validators: the hash of a representation, so that whatever a platform can see changes its tag. */
@ApplicationScoped
public class Etags {
    private static final int BYTES = 18;
    private final ObjectMapper json;
    private final Codes codes;

    Etags(ObjectMapper json, Codes codes) {
        this.json = json;
        this.codes = codes;
    }

    public String of(Object representation) {
        byte[] hash = Arrays.copyOf(hash(representation), BYTES);
        return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(hash) + '"';
    }

    public byte[] hash(Object representation) {
        try {
            return codes.sha256(json.writeValueAsBytes(representation));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a representation cannot be written", e);
        }
    }

    public String text(Object representation) {
        try {
            return json.writeValueAsString(representation);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a representation cannot be written", e);
        }
    }
}
