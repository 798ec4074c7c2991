package org.redress.open;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.redress.statistics.edition.EditionChanged;

/**
 * Answers that are the same for everybody, as bytes: made anew when something in them changed on this node, and after a
 * minute in any case, since another node may have changed it. At most one for each edition, language and kind.
 */
@ApplicationScoped
class InMemory {
    private static final long A_MINUTE = Duration.ofMinutes(1).toNanos();
    private static final int TAG_BYTES = 12;

    private final Map<String, Answer> kept = new ConcurrentHashMap<>();

    /**
     * An answer with the tag that changes with it.
     *
     * @param madeAt of this machine's own running clock
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Answer(byte[] bytes, String tag, long madeAt) {}

    Answer get(String key, Supplier<byte[]> made) {
        Answer known = kept.get(key);
        if (known != null && System.nanoTime() - known.madeAt() < A_MINUTE) {
            return known;
        }
        byte[] bytes = made.get();
        Answer fresh = new Answer(bytes, '"' + digest(bytes) + '"', System.nanoTime());
        kept.put(key, fresh);
        return fresh;
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) EditionChanged changed) {
        kept.clear();
    }

    private static String digest(byte[] bytes) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(whole, 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
