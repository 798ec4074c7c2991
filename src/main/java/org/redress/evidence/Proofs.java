package org.redress.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.NotPossibleNow;
import org.redress.audit.Entry;
import org.redress.audit.checkpoint.AuditProof;
import org.redress.audit.checkpoint.AuditProofs;
import org.redress.evidence.facts.AuditFacts;

/** What the audit recorded about a pack's requests, with the proof that each entry is in the tree. */
@ApplicationScoped
class Proofs {
    private static final String SUBJECT = "removal-request";

    private final AuditProofs proofs;

    Proofs(AuditProofs proofs) {
        this.proofs = proofs;
    }

    /**
     * @param cases that the requests are of
     * @param requests each with its name in the pack; {@return null when there are more than twenty thousand entries}
     */
    @Nullable
    AuditFacts of(Set<UUID> cases, Map<UUID, UUID> requests, Instant now) {
        try {
            AuditProof proof = proofs.ofCases(cases, entry -> isAbout(entry, requests), now);
            List<AuditFacts.Line> lines = proof.entries().stream()
                    .map(each ->
                            new AuditFacts.Line(each.entry(), each.index(), item(each.of(), requests), each.proof()))
                    .toList();
            return new AuditFacts(proof.checkpoint(), lines);
        } catch (NotPossibleNow none) {
            return null;
        }
    }

    /** Every step of the requests inside, and that their platform fetched them: a receipt. */
    private static boolean isAbout(Entry entry, Map<UUID, UUID> requests) {
        return entry.on().kind().equals(SUBJECT)
                && entry.action().startsWith(SUBJECT + ".")
                && requests.containsKey(UUID.fromString(entry.on().id()));
    }

    private static UUID item(Entry entry, Map<UUID, UUID> requests) {
        return requests.getOrDefault(
                UUID.fromString(entry.on().id()), UUID.fromString(entry.on().id()));
    }
}
