package org.redress.desk.clients;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.redress.desk.TimeWords;
import org.redress.platform.keys.FeedKey;
import org.redress.removal.sandbox.Proof;

/** What stands beside the clients: the keys of the feeds, and what was proven in the sandbox. */
record Shown(List<FeedLine> feeds, List<ProofLine> proofs, boolean sandboxed) {
    /**
     * A pair of keys.
     *
     * @param revoked since when, or empty
     */
    record FeedLine(UUID id, String made, String used, String revoked) {
        static FeedLine of(FeedKey key) {
            return new FeedLine(
                    key.id(),
                    TimeWords.day(key.madeAt()),
                    TimeWords.day(key.usedAt().orElse(null)),
                    TimeWords.day(key.revokedAt().orElse(null)));
        }
    }

    /** One thing of the checklist; without a time while it is missing. */
    record ProofLine(String sentence, String at) {}

    static Shown of(List<FeedKey> keys, Map<Proof, java.time.Instant> proven, boolean sandboxed) {
        return new Shown(
                keys.stream().map(FeedLine::of).toList(),
                Proof.shown().stream()
                        .map(proof -> new ProofLine(proof.sentence(), TimeWords.day(proven.get(proof))))
                        .toList(),
                sandboxed);
    }

    public long proven() {
        return proofs.stream().filter(line -> !line.at().isEmpty()).count();
    }

    public long live() {
        return feeds.stream().filter(line -> line.revoked().isEmpty()).count();
    }
}
