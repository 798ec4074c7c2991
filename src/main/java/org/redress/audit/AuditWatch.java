package org.redress.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Remembers what the last check of the whole chain found, so that every page can tell when it does not hold. */
@ApplicationScoped
public class AuditWatch {
    private final AuditChain chain;
    private volatile @Nullable Verdict last;

    AuditWatch(AuditChain chain) {
        this.chain = chain;
    }

    /** Recomputes every link; takes as long as the audit is long. */
    public void look() {
        last = chain.verify();
    }

    /** {@return what this node found last; empty before its first look} */
    public Optional<Verdict> last() {
        return Optional.ofNullable(last);
    }
}
