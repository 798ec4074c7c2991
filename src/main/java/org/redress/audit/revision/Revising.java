package org.redress.audit.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import org.redress.NotAcceptable;
import org.redress.NotPossibleNow;
import org.redress.audit.Audit;
import org.redress.audit.Subject;

/** Writes a version down with the change itself: outside of a transaction it refuses. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Revising {
    private static final String STALE = "Somebody saved this in the meantime. What they changed stands below."
            + " What you typed is still here: look at both, then save again.";

    private final Revisions revisions;
    private final Audit audit;

    Revising(Revisions revisions, Audit audit) {
        this.revisions = revisions;
        this.audit = audit;
    }

    /**
     * @param was what it said, field by field; empty for something new
     * @param says what it says from now on, all fields
     * @throws NotAcceptable without a reason
     * @throws NotPossibleNow {@code stale} when another version was looked at, {@code already-there} when nothing
     *     changes or the same member saved the same just before
     */
    public void record(Subject on, Map<String, String> was, Map<String, String> says, Edit edit) {
        Optional<Revision> newest = revisions.newest(on);
        int number = newest.map(Revision::number).orElse(0);
        if (isRepeated(newest, says, edit) || was.equals(says)) {
            throw new NotPossibleNow("already-there", "Nothing was changed.");
        }
        if (edit.seen() != number) {
            throw new NotPossibleNow("stale", STALE);
        }
        edit.check();
        revisions.persistAndFlush(new Revision(on, number + 1, was, says, edit));
        audit.record(
                edit.by(), on.kind() + ".changed", on, Map.of("version", Integer.toString(number + 1)), edit.now());
    }

    /** {@return whether the same member saved exactly this as its newest version: a second press, and nothing new} */
    public boolean isRepeated(Subject on, Map<String, String> says, Edit edit) {
        return isRepeated(revisions.newest(on), says, edit);
    }

    private static boolean isRepeated(Optional<Revision> newest, Map<String, String> says, Edit edit) {
        return newest.filter(last -> last.by().equals(edit.by()) && last.says().equals(says))
                .isPresent();
    }
}
