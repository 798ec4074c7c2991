package org.redress.partner;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.redress.vault.BlindIndex;
import org.redress.web.problem.ProblemKind;

/** Turns a {@link Cursor} into an opaque word for one platform and back; anybody else's word, or a made one, is refused. */
@ApplicationScoped
public class Cursors {
    private static final String PURPOSE = "partner-cursor";
    private static final int MAC_BYTES = 16;
    private final BlindIndex macs;

    Cursors(BlindIndex macs) {
        this.macs = macs;
    }

    String write(UUID platform, Cursor cursor) {
        return seal(platform, PURPOSE, cursor.updatedAt() + " " + cursor.id());
    }

    /** @throws ProblemException 400 unless this platform was given the word */
    Cursor read(UUID platform, String word) {
        try {
            String[] parts = open(platform, PURPOSE, word).orElse("").split(" ", 2);
            return new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[parts.length - 1]));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new ProblemException(ProblemKind.INVALID_CURSOR, "cursor", "is not one that you were given");
        }
    }

    /** {@return an opaque word for a place in one list of one platform} */
    public String seal(UUID platform, String purpose, String place) {
        byte[] clear = place.getBytes(StandardCharsets.UTF_8);
        byte[] mac = mac(platform, purpose, clear);
        byte[] word = Arrays.copyOf(mac, MAC_BYTES + clear.length);
        System.arraycopy(clear, 0, word, MAC_BYTES, clear.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(word);
    }

    /** {@return the place; empty unless this platform was given the word for this list} */
    public Optional<String> open(UUID platform, String purpose, String word) {
        try {
            byte[] both = Base64.getUrlDecoder().decode(word);
            byte[] place = Arrays.copyOfRange(both, Math.min(MAC_BYTES, both.length), both.length);
            boolean ours = MessageDigest.isEqual(mac(platform, purpose, place), Arrays.copyOf(both, MAC_BYTES));
            return ours ? Optional.of(new String(place, StandardCharsets.UTF_8)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // A word that does not decode is as unknown as one of another platform.
        }
    }

    private byte[] mac(UUID platform, String purpose, byte[] place) {
        String bound = platform + " " + new String(place, StandardCharsets.ISO_8859_1);
        return Arrays.copyOf(macs.of(purpose, bound), MAC_BYTES);
    }
}
