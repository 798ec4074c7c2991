package org.redress.vault;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;

/** Finds a sealed value again without reading it: the same value and purpose always give the same 32 bytes. */
@ApplicationScoped
public class BlindIndex {
    private static final byte[] SEPARATOR = {0};
    private final Hmac hmac;

    BlindIndex(Secrets secrets) {
        hmac = new Hmac(secrets.indexKey());
    }

    /** @param purpose keeps indexes of different columns from being compared, such as {@code web-address} */
    public byte[] of(String purpose, String value) {
        return hmac.of(purpose.getBytes(StandardCharsets.UTF_8), SEPARATOR, value.getBytes(StandardCharsets.UTF_8));
    }
}
