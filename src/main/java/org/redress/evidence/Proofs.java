package org.redress.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.NotPossibleNow;
import org.redress.audit.Entry;
import org.redress.audit.checkpoint.AuditProof;
import org.redress.audit.checkpoint.AuditProofs;
import org.redress.audit.checkpoint.Proven;
import org.redress.evidence.facts.AuditFacts;
import org.redress.evidence.gathering.Gathered;

/** What the audit recorded about a pack's requests, with the proof that each entry is in the tree. */
@ApplicationScoped
class Proofs {
    private static final String SUBJECT = "removal-request";

    /** All requests of one report are prepared at one time, to the microsecond, and as neighbours in the tree. */
    private static final String PREPARED = SUBJECT + ".prepared";

    private final AuditProofs proofs;

    Proofs(AuditProofs proofs) {
        this.proofs = proofs;
    }

    /**
     * In a pack over many cases each entry is given by its hash alone: as it stands it names its case and its request,
     * by which a reader would know which items are one person's. That a request was prepared is left out for the same reason.
     *
     * @return null when there are more than twenty thousand entries
     */
    @Nullable
    AuditFacts of(Gathered gathered, Instant now) {
        Map<UUID, UUID> requests = gathered.requests();
        boolean overMany = gathered.overMany();
        try {
            AuditProof proof = proofs.ofCases(
                    gathered.cases(),
                    entry -> isAbout(entry, requests)
                            && !(overMany && entry.action().equals(PREPARED)),
                    now);
            List<AuditFacts.Line> lines = proof.entries().stream()
                    .map(each -> line(each, requests, overMany))
                    .toList();
            return new AuditFacts(proof.checkpoint(), lines);
        } catch (NotPossibleNow none) {
            return null;
        }
    }

    private static AuditFacts.Line line(Proven proven, Map<UUID, UUID> requests, boolean byHash) {
        Entry entry = proven.of();
        return new AuditFacts.Line(
                entry.action(),
                entry.at(),
                byHash ? null : proven.entry(),
                Base64.getEncoder().encodeToString(entry.leaf()),
                proven.index(),
                Objects.requireNonNull(requests.get(UUID.fromString(entry.on().id()))),
                proven.proof());
    }

    /** Every step of the requests inside, and that their platform fetched them: a receipt. */
    private static boolean isAbout(Entry entry, Map<UUID, UUID> requests) {
        return entry.on().kind().equals(SUBJECT)
                && entry.action().startsWith(SUBJECT + ".")
                && requests.containsKey(UUID.fromString(entry.on().id()));
    }
}
