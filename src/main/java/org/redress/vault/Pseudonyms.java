package org.redress.vault;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Names that one reader can compare with each other and nobody can compare across readers: HMAC-SHA-256 of an id under a
 * key of the reader's own, which is itself derived from the index key.
 */
@ApplicationScoped
public class Pseudonyms {
    private static final byte[] PURPOSE = "pseudonym-key\0".getBytes(StandardCharsets.UTF_8);
    private static final int VERSION_MASK = 0x0f;
    private static final int VERSION_8 = 0x80;
    private static final int VARIANT_MASK = 0x3f;
    private static final int VARIANT_RFC = 0x80;

    private final Hmac index;

    Pseudonyms(Secrets secrets) {
        index = new Hmac(secrets.indexKey());
    }

    /** {@return what {@code reader} sees instead of {@code id}, as a UUID of version 8 (RFC 9562, section 5.8)} */
    public UUID of(UUID reader, UUID id) {
        byte[] mac = new Hmac(index.of(PURPOSE, bytes(reader))).of(bytes(id));
        mac[6] = (byte) (mac[6] & VERSION_MASK | VERSION_8);
        mac[8] = (byte) (mac[8] & VARIANT_MASK | VARIANT_RFC);
        ByteBuffer halves = ByteBuffer.wrap(mac);
        return new UUID(halves.getLong(), halves.getLong());
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(Long.BYTES * 2)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
