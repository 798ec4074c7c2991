package org.redress.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.redress.Wordless;
import org.redress.cases.Doors;
import org.redress.cases.Drafts;
import org.redress.cases.ReportBuckets;
import org.redress.cases.SetAside;
import org.redress.cases.Visits;
import org.redress.check.Checker;
import org.redress.fingerprint.known.KnownHashes;
import org.redress.fingerprint.publication.Tombstones;
import org.redress.platform.clients.KeptAnswers;
import org.redress.platform.unknown.UnknownHosts;
import org.redress.removal.bulk.Bulk;
import org.redress.staff.care.Exposures;
import org.redress.staff.care.NotToday;

/** Ends what is kept for a while only. Each kind goes by itself: one that cannot be forgotten now keeps no other from going. */
@ApplicationScoped
class Forgetting {
    private static final Logger LOG = Logger.getLogger(Forgetting.class);

    private final Map<String, Consumer<Instant>> kinds = new LinkedHashMap<>();

    Forgetting(
            Visits visits,
            Drafts drafts,
            Doors doors,
            ReportBuckets buckets,
            SetAside setAside,
            Bulk bulk,
            Exposures exposures,
            NotToday notToday,
            Tombstones tombstones,
            KnownHashes knownHashes,
            UnknownHosts unknownHosts,
            Accountability accountability,
            KeptAnswers keptAnswers,
            Checker checker) {
        kinds.put("visits", visits::endExpired);
        kinds.put("drafts", drafts::destroyExpired);
        kinds.put("tries at the door", doors::forgetTries);
        kinds.put("counts of reports", buckets::forget);
        kinds.put("cases set aside", setAside::forget);
        kinds.put("actions on many", bulk::forget);
        kinds.put("exposures", exposures::forget);
        kinds.put("not today", notToday::forget);
        kinds.put("tombstones", tombstones::forget);
        kinds.put("known fingerprints", knownHashes::tidy);
        kinds.put("unknown hosts", unknownHosts::forget);
        kinds.put("packs", accountability::forgetPacks);
        kinds.put("kept answers", keptAnswers::forget);
        kinds.put("looks", checker::forget);
    }

    void all(Instant now) {
        each(kinds, now);
    }

    /** Tries each in order, and says in the log which could not; it is tried again the next time. */
    static void each(Map<String, Consumer<Instant>> kinds, Instant now) {
        kinds.forEach((kind, forget) -> {
            try {
                forget.accept(now);
            } catch (RuntimeException e) {
                LOG.errorf(Wordless.of(e), "%s could not be forgotten and are tried again", kind);
            }
        });
    }
}
