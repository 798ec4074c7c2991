package org.redress.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.redress.audit.Actor;
import org.redress.audit.Subject;
import org.redress.audit.checkpoint.Seals;
import org.redress.cases.sharing.Receiver;
import org.redress.evidence.facts.Pack;
import org.redress.evidence.files.PackJson;
import org.redress.evidence.files.PackPdf;
import org.redress.evidence.gathering.Gathered;
import org.redress.evidence.gathering.Gatherer;

/**
 * Makes the packs that wait, one after the other: reads a page of requests a transaction, then writes the files outside
 * of any, then keeps them in one. A crash in between loses nothing: the pack is begun anew.
 */
@ApplicationScoped
public class Maker {
    private static final Logger LOG = Logger.getLogger(Maker.class);
    private static final Actor BY = Actor.system("evidence");
    private static final int PAGE = 200;

    /** A pack that was begun longer ago was left behind by a node that died. */
    private static final Duration LEFT_BEHIND = Duration.ofMinutes(15);

    private final Bench bench;
    private final Gatherer gatherer;
    private final Wording wording;
    private final Annexes annexes;
    private final Paper paper;
    private final Seals seals;

    Maker(Bench bench, Gatherer gatherer, Wording wording, Annexes annexes, Paper paper, Seals seals) {
        this.bench = bench;
        this.gatherer = gatherer;
        this.wording = wording;
        this.annexes = annexes;
        this.paper = paper;
        this.seals = seals;
    }

    /** Makes every pack that waits and that no node makes already. */
    public void runDue(Instant now) {
        Optional<Bench.Job> next = bench.next(now.minus(LEFT_BEHIND), now);
        while (next.isPresent()) {
            make(next.get(), now);
            next = bench.next(now.minus(LEFT_BEHIND), now);
        }
    }

    /** Makes one at once, unless another node does, or did. */
    public void make(UUID packId, Instant now) {
        bench.begin(packId, now.minus(LEFT_BEHIND), now).ifPresent(job -> make(job, now));
    }

    private void make(Bench.Job job, Instant now) {
        try {
            Gathered gathered = gather(job, now);
            Pack pack = wording.of(job, gathered, now);
            PackJson json = PackJson.of(pack);
            Map<FileKind, byte[]> files = new EnumMap<>(FileKind.class);
            byte[] sealed = sealed(job, json, now);
            files.put(FileKind.JSON, sealed);
            String digest = HexFormat.of().formatHex(json.digest());
            files.put(FileKind.PDF, PackPdf.of(paper.html(pack, digest), sealed, now));
            annexes.of(job, gathered, now).ifPresent(annex -> files.put(FileKind.ANNEX, annex));
            bench.keep(job, gathered.agreed(), json.digest(), files, now);
        } catch (RuntimeException e) {
            LOG.errorf(
                    "evidence pack %s could not be made: %s",
                    job.packId(), e.getClass().getName());
            bench.fail(job, now);
        }
    }

    /** With the proof that the audit holds its digest, as its last member. */
    private byte[] sealed(Bench.Job job, PackJson json, Instant now) {
        String text = new String(json.bytes(), StandardCharsets.UTF_8);
        Subject on = new Subject(
                "evidence-pack", job.packId().toString(), job.chosen().caseId());
        return seals.seal(text, on, BY, now).getBytes(StandardCharsets.UTF_8);
    }

    private Gathered gather(Bench.Job job, Instant now) {
        Gathered gathered = new Gathered(job.chosen().caseId() == null);
        List<UUID> requests = job.requests();
        Receiver receiver = job.receiver();
        for (int from = 0; from < requests.size(); from += PAGE) {
            int to = Math.min(from + PAGE, requests.size());
            gatherer.add(gathered, requests.subList(from, to), receiver, now);
            bench.progress(job, to);
        }
        return gathered;
    }
}
