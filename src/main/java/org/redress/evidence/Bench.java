package org.redress.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.redress.audit.Actor;
import org.redress.cases.sharing.Receiver;
import org.redress.cases.sharing.Receivers;
import org.redress.evidence.files.PackJson;
import org.redress.evidence.gathering.Chosen;
import org.redress.evidence.gathering.Finder;
import org.redress.vault.Vault;

/** Takes a pack up, notes how far it is, and keeps it: each step a transaction of its own. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Bench {
    private static final Actor BY = Actor.system("evidence");

    /** Locked, so that whoever takes consent back waits and then finds the pack. */
    private static final String STILL_AGREED = """
            select s.case_id from sharing_consent s join case_file c on c.id = s.case_id
            where s.receiver = :receiver and s.withdrawn_at is null and s.case_id in (:cases)
                and c.status not in ('SEALED', 'ERASED', 'SANDBOX')
            for share of s, c
            """;

    private final EvidencePacks packs;
    private final Packing packing;
    private final Finder finder;
    private final Receivers receivers;
    private final Vault vault;
    private final EntityManager em;

    Bench(EvidencePacks packs, Packing packing, Finder finder, Receivers receivers, Vault vault, EntityManager em) {
        this.packs = packs;
        this.packing = packing;
        this.finder = finder;
        this.receivers = receivers;
        this.vault = vault;
        this.em = em;
    }

    /** One pack that is being made. */
    record Job(UUID packId, Chosen chosen, Receiver receiver, List<UUID> requests) {}

    /** Takes up the one that waits longest. */
    Optional<Job> next(Instant stale, Instant now) {
        return packs.next(stale).map(id -> begun(packs.get(id), now));
    }

    /** Takes up this one; nothing when it is made already, or being made. */
    Optional<Job> begin(UUID packId, Instant stale, Instant now) {
        EvidencePack pack = packs.lock(packId);
        return pack.isFree(stale) ? Optional.of(begun(pack, now)) : Optional.empty();
    }

    private Job begun(EvidencePack pack, Instant now) {
        Receiver receiver =
                receivers.of(pack.receiver()).orElseGet(() -> new Receiver(pack.receiver(), pack.receiverName(), null));
        List<UUID> requests = finder.requests(pack.chosen(), pack.receiver());
        pack.begin(requests.size(), now);
        return new Job(pack.id(), pack.chosen(), receiver, requests);
    }

    void progress(Job job, int done) {
        packs.get(job.packId()).progress(done);
    }

    /** Keeps what was made, unless consent ended meanwhile: then it is begun anew without that case. */
    void keep(Job job, Set<UUID> cases, byte[] digest, Map<FileKind, byte[]> files, Instant now) {
        EvidencePack pack = packs.lock(job.packId());
        if (pack.status() != PackStatus.WAITING) {
            return;
        }
        if (cases.isEmpty()) {
            pack.failed(now);
            return;
        }
        if (!stillAgreed(job, cases)) {
            pack.beginAnew();
            return;
        }
        vault.createKey(pack.id(), now);
        files.forEach(
                (kind, bytes) -> em.persist(new PackFile(pack.id(), kind, vault.seal(pack.id(), kind.field(), bytes))));
        packs.hold(pack.id(), cases);
        pack.made(digest, now);
        Map<String, String> details = new TreeMap<>(Map.of("requests", "" + pack.done()));
        details.put("sha256", HexFormat.of().formatHex(digest));
        files.forEach((kind, bytes) -> details.put(
                kind.name().toLowerCase(Locale.ROOT) + "_sha256", HexFormat.of().formatHex(PackJson.sha256(bytes))));
        packing.record(pack, BY, "made", details, now);
    }

    void fail(Job job, Instant now) {
        EvidencePack pack = packs.lock(job.packId());
        if (pack.status() == PackStatus.WAITING) {
            pack.failed(now);
            packing.record(pack, BY, "failed", Map.of(), now);
        }
    }

    private boolean stillAgreed(Job job, Set<UUID> cases) {
        return em.unwrap(org.hibernate.Session.class)
                        .createNativeQuery(STILL_AGREED, UUID.class)
                        .setParameter("receiver", job.receiver().id())
                        .setParameterList("cases", cases)
                        .getResultList()
                        .size()
                == cases.size();
    }
}
