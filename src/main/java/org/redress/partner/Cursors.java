package org.redress.partner;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.redress.vault.BlindIndex;
import org.redress.web.problem.ProblemKind;

/** Turns a {@link Cursor} into an opaque word for one platform and back; anybody else's word, or a made one, is refused. */
@ApplicationScoped
class Cursors {
    private static final int MAC_BYTES = 16;
    private final BlindIndex macs;

    Cursors(BlindIndex macs) {
        this.macs = macs;
    }

    String write(UUID platform, Cursor cursor) {
        byte[] place = (cursor.updatedAt() + " " + cursor.id()).getBytes(StandardCharsets.UTF_8);
        byte[] mac = mac(platform, place);
        byte[] word = Arrays.copyOf(mac, MAC_BYTES + place.length);
        System.arraycopy(place, 0, word, MAC_BYTES, place.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(word);
    }

    /** @throws ProblemException 400 unless this platform was given the word */
    Cursor read(UUID platform, String word) {
        try {
            byte[] both = Base64.getUrlDecoder().decode(word);
            byte[] place = Arrays.copyOfRange(both, Math.min(MAC_BYTES, both.length), both.length);
            if (MessageDigest.isEqual(mac(platform, place), Arrays.copyOf(both, MAC_BYTES))) {
                String[] parts = new String(place, StandardCharsets.UTF_8).split(" ", 2);
                return new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // Falls through: a word that does not decode is as unknown as one of another platform.
        }
        throw new ProblemException(ProblemKind.INVALID_CURSOR, "cursor", "is not one that you were given");
    }

    private byte[] mac(UUID platform, byte[] place) {
        String bound = platform + " " + new String(place, StandardCharsets.ISO_8859_1);
        return Arrays.copyOf(macs.of("partner-cursor", bound), MAC_BYTES);
    }
}
