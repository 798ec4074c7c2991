package org.redress.open;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.redress.audit.checkpoint.AuditProofs;

/**
 * Proofs that one size of the audit continues an older one. The tree only grows, so a proof between two sizes never
 * changes: it is worked out once, and a thousand are remembered, those that were asked for last.
 */
@ApplicationScoped
class Consistency {
    private static final int MOST = 1_000;

    private final AuditProofs proofs;
    private final Map<Pair, String> known = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Pair, String> eldest) {
            return size() > MOST;
        }
    });

    Consistency(AuditProofs proofs) {
        this.proofs = proofs;
    }

    /** Two sizes of the tree. */
    record Pair(long older, long newer) {
        /** {@return what tells it from every other proof, as an {@code ETag}} */
        String tag() {
            return "\"" + older + "-" + newer + "\"";
        }
    }

    /** {@return one hash in base64 a line; empty for a size and itself} */
    String lines(Pair sizes) {
        String before = known.get(sizes);
        if (before != null) {
            return before;
        }
        List<String> hashes = proofs.consistency(sizes.older(), sizes.newer());
        String lines = hashes.isEmpty() ? "" : String.join("\n", hashes) + "\n";
        known.put(sizes, lines);
        return lines;
    }

    int kept() {
        return known.size();
    }
}
