package org.redress.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.redress.audit.checkpoint.CheckpointWatch;

/**
 * Goes over the whole chain again and again, a bounded stretch at a time, and remembers what the last complete pass
 * found, so that every page can tell when it does not hold.
 */
@ApplicationScoped
public class AuditWatch {
    /** Links a look: a few seconds of work, however long the audit is. */
    private static final int STRETCH = 200_000;

    /** Links a transaction, so that none is open for long. */
    private static final int STEP = 20_000;

    private final AuditChain chain;
    private final CheckpointWatch checkpoints;
    private volatile @Nullable Seen last;
    private volatile @Nullable Verification pass;

    AuditWatch(AuditChain chain, CheckpointWatch checkpoints) {
        this.chain = chain;
        this.checkpoints = checkpoints;
    }

    /** What a complete pass found, and when it ended. */
    public record Seen(Verdict verdict, Instant at) {}

    /**
     * Holds the newest checkpoints against the tree, then recomputes the next stretch; the pass after the last link begins anew with the next
     * look.
     */
    public synchronized void look(Instant now) {
        Optional<String> doubt = checkpoints.doubt();
        if (doubt.isPresent()) {
            last = new Seen(new Verdict(0, 0, 1L, doubt.get()), now);
            return;
        }
        Verification walk = pass == null ? new Verification(checkpoints.kept()) : pass;
        pass = walk;
        for (int done = 0; done < STRETCH; done += STEP) {
            Optional<Verdict> found = chain.step(walk, STEP);
            if (found.isPresent()) {
                last = new Seen(found.get(), now);
                pass = null;
                return;
            }
        }
    }

    /**
     * Recomputes every link now; takes as long as the audit is long.
     *
     * @param progress told how many links hold so far, every now and then
     */
    public Verdict lookAtAll(LongConsumer progress) {
        Verification whole = new Verification(checkpoints.kept());
        Optional<Verdict> found = chain.step(whole, STEP);
        while (found.isEmpty()) {
            progress.accept(whole.position());
            found = chain.step(whole, STEP);
        }
        return found.get();
    }

    /** {@return what this node found last; empty before its first complete pass} */
    public Optional<Verdict> last() {
        return Optional.ofNullable(last).map(Seen::verdict);
    }

    /** {@return the same with its time} */
    public Optional<Seen> lastSeen() {
        return Optional.ofNullable(last);
    }

    /** {@return how many links of the pass that is under way hold so far} */
    public long underWay() {
        Verification walk = pass;
        return walk == null ? 0 : walk.position();
    }
}
