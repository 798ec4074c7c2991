package org.redress.vault;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The three secrets that the configuration holds, each of 32 bytes in base64. Its text never shows one. */
@ApplicationScoped
public class Secrets {
    private static final int LENGTH = 32;

    private final byte[] keyEncryptionKey;
    private final byte[] indexKey;
    private final byte[] pepper;

    Secrets(
            @ConfigProperty(name = "redress.vault.key-encryption-key") String keyEncryptionKey,
            @ConfigProperty(name = "redress.vault.index-key") String indexKey,
            @ConfigProperty(name = "redress.vault.pepper") String pepper) {
        this.keyEncryptionKey = decoded("key-encryption-key", keyEncryptionKey);
        this.indexKey = decoded("index-key", indexKey);
        this.pepper = decoded("pepper", pepper);
    }

    /**
     * {@return whether a secret is readable text}
     * The values for the demo and the tests are words on purpose; 32 random bytes never are.
     */
    public boolean anyIsReadable() {
        return all().anyMatch(Secrets::readable);
    }

    /** {@return whether one value serves two purposes} */
    public boolean anyIsShared() {
        List<String> values = all().map(Base64.getEncoder()::encodeToString).toList();
        return values.stream().distinct().count() < values.size();
    }

    byte[] keyEncryptionKey() {
        return keyEncryptionKey.clone();
    }

    byte[] indexKey() {
        return indexKey.clone();
    }

    byte[] pepper() {
        return pepper.clone();
    }

    private Stream<byte[]> all() {
        return Stream.of(keyEncryptionKey, indexKey, pepper);
    }

    private static boolean readable(byte[] secret) {
        for (byte b : secret) {
            if (b < ' ' || b > '~') {
                return false;
            }
        }
        return true;
    }

    private static byte[] decoded(String name, String base64) {
        byte[] secret = decodedOrEmpty(base64);
        if (secret.length != LENGTH) {
            throw new IllegalStateException("redress.vault." + name + " must be 32 bytes in base64");
        }
        return secret;
    }

    private static byte[] decodedOrEmpty(String base64) {
        try {
            return Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
