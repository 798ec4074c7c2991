package org.redress.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the audit recorded about a pack's requests, with the proof that each entry is in the tree. */
@ApplicationScoped
class Proofs {
    /** @param requests each with its name in the pack; {@return null while nothing can be proven} */
    @Nullable
    Object of(Map<UUID, UUID> requests) {
        return null;
    }
}
