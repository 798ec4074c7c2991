package org.redress.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

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
    private volatile @Nullable Seen last;
    private volatile Verification pass = new Verification();

    AuditWatch(AuditChain chain) {
        this.chain = chain;
    }

    /** What a complete pass found, and when it ended. */
    public record Seen(Verdict verdict, Instant at) {}

    /** Recomputes the next stretch; the pass after the last link begins anew with the next look. */
    public synchronized void look(Instant now) {
        for (int done = 0; done < STRETCH; done += STEP) {
            Optional<Verdict> found = chain.step(pass, STEP);
            if (found.isPresent()) {
                last = new Seen(found.get(), now);
                pass = new Verification();
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
        Verification whole = new Verification();
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
        return pass.position();
    }
}
