package org.redress.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.redress.NotAcceptable;
import org.redress.NotFound;
import org.redress.NotPossibleNow;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.cases.sharing.Receiver;
import org.redress.cases.sharing.Receivers;
import org.redress.evidence.gathering.Chosen;
import org.redress.evidence.gathering.Finder;
import org.redress.vault.Vault;

/** What may be done with packs: ask for one, hand out its files, note that it was sent. */
@ApplicationScoped
@Transactional
public class Packing {
    private final EvidencePacks packs;
    private final Finder finder;
    private final Receivers receivers;
    private final Vault vault;
    private final Audit audit;

    Packing(EvidencePacks packs, Finder finder, Receivers receivers, Vault vault, Audit audit) {
        this.packs = packs;
        this.finder = finder;
        this.receivers = receivers;
        this.vault = vault;
        this.audit = audit;
    }

    /**
     * Writes down that a pack is wished; {@link Maker} makes it.
     *
     * @throws NotAcceptable for an unknown receiver
     * @throws NotPossibleNow when nothing could be inside, or too much
     */
    public UUID ask(Chosen chosen, UUID receiverId, UUID staffId, Instant now) {
        Receiver receiver = receivers
                .of(receiverId)
                .orElseThrow(() -> new NotAcceptable("receiver", "Choose whom the pack is for."));
        int requests = finder.requests(chosen, receiverId).size();
        if (requests == 0) {
            throw new NotPossibleNow("nothing-inside", "Nothing can go into this pack: see below what is left out.");
        }
        if (requests > Finder.MOST) {
            throw new NotPossibleNow(
                    "too-many", "A pack holds at most " + Finder.MOST + " requests. Choose a shorter period.");
        }
        EvidencePack pack = new EvidencePack(chosen, receiver, staffId, now);
        packs.persist(pack);
        record(pack, Actor.staff(staffId), "asked", Map.of("receiver", receiverId.toString()), now);
        return pack.id();
    }

    /**
     * {@return a file, byte for byte as it was made} Who took it out is recorded.
     *
     * @throws NotFound when the pack has no such file, or was destroyed
     */
    public byte[] take(UUID packId, FileKind kind, Actor by, Instant now) {
        EvidencePack pack = packs.get(packId);
        PackFile file = packs.file(packId, kind).orElseThrow(() -> new NotFound("file of an evidence pack"));
        record(pack, by, "taken-out", Map.of("file", kind.name()), now);
        return vault.openBytes(packId, kind.field(), file.sealed());
    }

    /**
     * It left for its receiver: what was sent is not destroyed when a person takes their consent back, since it cannot
     * be recalled.
     *
     * @throws NotPossibleNow unless it is made and not destroyed
     */
    public void sent(UUID packId, Actor by, Instant now) {
        EvidencePack pack = packs.lock(packId);
        pack.sent(now);
        record(pack, by, "sent", Map.of(), now);
    }

    /**
     * What a regulator says of a pack over many cases may name whoever was in it, so it is kept no longer than the pack.
     *
     * @throws NotAcceptable for words about one that was destroyed
     */
    public void mayBeSpokenOf(UUID packId, String words) {
        if (!words.isBlank() && packs.lock(packId).status() == PackStatus.DESTROYED) {
            throw new NotAcceptable(
                    "words",
                    "The pack is destroyed, and we keep nothing that was said of it. Say what came back, and leave this empty.");
        }
    }

    void record(EvidencePack pack, Actor by, String what, Map<String, String> details, Instant now) {
        Subject on =
                new Subject("evidence-pack", pack.id().toString(), pack.chosen().caseId());
        audit.record(by, "evidence-pack." + what, on, details, now);
    }
}
