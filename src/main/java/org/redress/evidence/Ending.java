package org.redress.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.redress.audit.Actor;
import org.redress.cases.CaseChanged;
import org.redress.cases.sharing.SharingChanged;
import org.redress.removal.regulator.Reporting;
import org.redress.vault.Vault;

/** Destroys packs: when a case that they hold is erased or sealed, when consent ends before they were sent, and in time. */
@ApplicationScoped
@Transactional
public class Ending {
    /** As long as a closed case's words are kept. */
    private static final Duration KEPT = Duration.ofDays(365);

    private static final Actor BY = Actor.system("evidence");

    private final EvidencePacks packs;
    private final Packing packing;
    private final Reporting reporting;
    private final Vault vault;

    Ending(EvidencePacks packs, Packing packing, Reporting reporting, Vault vault) {
        this.packs = packs;
        this.packing = packing;
        this.reporting = reporting;
        this.vault = vault;
    }

    /** Whatever holds a word of somebody who is forgotten goes with them, sent or not; what they withdraw, if unsent. */
    void changed(@Observes CaseChanged changed) {
        switch (changed.what()) {
            case ERASED, SEALED -> {
                packs.holding(changed.caseId()).forEach(id -> destroy(id, "case-gone", changed.at()));
                packs.everHeld(changed.caseId()).forEach(id -> reporting.forgetReplies(id, changed.at()));
            }
            case WITHDRAWN -> unsent(changed.caseId()).forEach(pack -> destroy(pack.id(), "withdrawn", changed.at()));
            case LET_IN, REVIEWED, COMPLETED, CLEARED, STOPPED -> {
                // Whoever stops everything takes their consent back, which is told below.
            }
        }
    }

    /** What was sent stays as a record of what the receiver has. */
    void takenBack(@Observes SharingChanged taken) {
        unsent(taken.caseId())
                .filter(pack -> pack.receiver().equals(taken.receiver()))
                .forEach(pack -> destroy(pack.id(), "consent-ended", taken.at()));
    }

    private Stream<EvidencePack> unsent(UUID caseId) {
        return packs.holding(caseId).stream()
                .map(packs::get)
                .filter(pack -> pack.sentAt().isEmpty());
    }

    /** Forgets what was made more than a year ago, and what came back about packs over many cases. */
    public void forget(Instant now) {
        reporting.forgetRepliesBefore(now.minus(KEPT), now);
        packs.list("status = ?1 and settledAt < ?2", PackStatus.MADE, now.minus(KEPT))
                .forEach(pack -> destroy(pack.id(), "over", now));
    }

    private void destroy(UUID packId, String why, Instant now) {
        EvidencePack pack = packs.lock(packId);
        packs.forgetFiles(packId);
        reporting.forgetReplies(packId, now);
        vault.destroyKey(packId, now);
        pack.destroyed(now);
        packing.record(pack, BY, "destroyed", Map.of("why", why), now);
    }
}
