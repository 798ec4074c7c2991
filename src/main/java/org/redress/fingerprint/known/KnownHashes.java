package org.redress.fingerprint.known;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.redress.fingerprint.PdqHash;
import org.redress.fingerprint.match.PdqIndex;

/**
 * This node's index of every fingerprint that is held. It is loaded once and follows the database from then on; whoever
 * asks also compares what changed since, so that nothing committed is missed. It may still hold what has just been
 * withdrawn: look up what it names, by its number, before believing it.
 */
@ApplicationScoped
public class KnownHashes {
    private static final Logger LOG = Logger.getLogger(KnownHashes.class);
    private static final int PAGE = 10_000;
    private static final int TOLD_EVERY = 1_000_000;

    private final HashTable table;
    private final PdqIndex index = new PdqIndex();
    private int loadedTo = -1;
    private volatile long mark = -1;
    private volatile boolean whole;

    KnownHashes(HashTable table) {
        this.table = table;
    }

    /** Loads what is not loaded yet, which takes a while the first time, and takes in what changed. */
    public void follow() {
        while (!whole) {
            load();
        }
        catchUp();
    }

    /** Takes what was withdrawn or erased out of the memory for good. */
    public void tidy(Instant now) {
        index.tidy();
        table.forgetGone(now);
    }

    /** One page. Changes are followed from before the first one, so that none falls between the pages. */
    private synchronized void load() {
        if (whole) {
            return;
        }
        if (mark < 0) {
            mark = table.committedSince(Long.MAX_VALUE).mark();
        }
        List<StoredHash> page = table.page(loadedTo, PAGE);
        page.forEach(this::take);
        if (!page.isEmpty()) {
            loadedTo = page.get(page.size() - 1).number();
        }
        whole = page.size() < PAGE;
        if (whole || index.size() % TOLD_EVERY < PAGE) {
            LOG.infof("%,d fingerprints loaded%s", index.size(), whole ? ", which are all" : " so far");
        }
    }

    private synchronized void catchUp() {
        HashTable.Since since = table.committedSince(mark);
        since.changed().forEach(this::take);
        mark = since.mark();
    }

    private void take(StoredHash hash) {
        byte[] pdq = hash.pdq();
        if (pdq == null) {
            index.remove(hash.number());
        } else {
            index.add(hash.number(), pdq);
        }
    }

    /**
     * {@return for each question the numbers of all fingerprints within 31 bits of one of its hashes, each with its least
     * distance; empty while a large table is still being loaded}
     */
    public Optional<List<Map<Integer, Integer>>> near(List<? extends Collection<PdqHash>> questions) {
        if (!whole) {
            load();
        }
        if (!whole) {
            return Optional.empty();
        }
        // What changed first, the index second: what moves from one to the other meanwhile is in both.
        List<StoredHash> changed = table.seenSince(mark).changed();
        return Optional.of(
                questions.stream().map(hashes -> near(hashes, changed)).toList());
    }

    private Map<Integer, Integer> near(Collection<PdqHash> hashes, List<StoredHash> changed) {
        Map<Integer, Integer> near = new HashMap<>();
        for (PdqHash hash : hashes) {
            byte[] bits = hash.bytes();
            index.find(bits).forEach(match -> near.merge(match.number(), match.distance(), Math::min));
            changed.forEach(each -> compare(each, bits, near));
        }
        return near;
    }

    private static void compare(StoredHash changed, byte[] bits, Map<Integer, Integer> near) {
        byte[] pdq = changed.pdq();
        if (pdq != null) {
            int distance = PdqHash.distance(pdq, bits);
            if (distance <= PdqHash.MATCH) {
                near.merge(changed.number(), distance, Math::min);
            }
        }
    }

    /** {@return whether everything is loaded} */
    public boolean isWhole() {
        return whole;
    }

    public int size() {
        return index.size();
    }

    /** {@return bytes of memory} */
    public long bytes() {
        return index.bytes();
    }
}
