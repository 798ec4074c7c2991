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
import java.util.stream.Collectors;
import org.hibernate.Session;
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

    /** Before the pack, as whoever takes consent back locks them: they wait, and then find the pack. */
    private static final String LOCK_CASES = """
            select c.id from case_file c where c.id in (:cases) and c.status not in ('SEALED', 'ERASED', 'SANDBOX')
            order by c.id for share
            """;

    private static final String STANDING = """
            select s.case_id, s.given_at from sharing_consent s
            where s.receiver = :receiver and s.withdrawn_at is null and s.case_id in (:cases)
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
        Receiver receiver = receivers
                .of(pack.receiver())
                .orElseGet(() -> new Receiver(pack.receiver(), pack.receiverName(), "", null));
        List<UUID> requests = finder.requests(pack.chosen(), pack.receiver());
        pack.begin(requests.size(), now);
        return new Job(pack.id(), pack.chosen(), receiver, requests);
    }

    void progress(Job job, int done) {
        packs.get(job.packId()).progress(done);
    }

    /**
     * Keeps what was made, unless consent ended or changed meanwhile: then it is begun anew with what stands.
     *
     * @param agreed the cases inside, each with when the consent was given that it was gathered by
     */
    void keep(Job job, Map<UUID, Instant> agreed, byte[] digest, Map<FileKind, byte[]> files, Instant now) {
        boolean stands = agreed.isEmpty() || standing(job, agreed.keySet()).equals(agreed);
        EvidencePack pack = packs.lock(job.packId());
        if (pack.status() != PackStatus.WAITING) {
            return;
        }
        if (agreed.isEmpty()) {
            pack.failed(now);
            return;
        }
        if (!stands) {
            pack.beginAnew();
            return;
        }
        vault.createKey(pack.id(), now);
        files.forEach(
                (kind, bytes) -> em.persist(new PackFile(pack.id(), kind, vault.seal(pack.id(), kind.field(), bytes))));
        packs.hold(pack.id(), agreed.keySet());
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

    /** {@return what stands now of cases that may still be shared, each with when it was given} */
    private Map<UUID, Instant> standing(Job job, Set<UUID> cases) {
        Session session = em.unwrap(Session.class);
        Set<UUID> open = session.createNativeQuery(LOCK_CASES, UUID.class)
                .setParameterList("cases", cases)
                .getResultStream()
                .collect(Collectors.toSet());
        return session.createNativeQuery(STANDING, Object[].class)
                .setParameter("receiver", job.receiver().id())
                .setParameterList("cases", cases)
                .getResultStream()
                .filter(row -> open.contains(row[0]))
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Instant) row[1]));
    }
}
