package org.redress.audit.checkpoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.redress.NotPossibleNow;
import org.redress.audit.tree.Merkle;
import org.redress.audit.tree.StoredTree;
import org.redress.vault.Signatures;

/**
 * Signs how the audit's tree stands, in the form of C2SP tlog-checkpoint. One node at a time; never a checkpoint that
 * does not continue the one before it.
 */
@ApplicationScoped
@Transactional
public class Checkpoints {
    private static final String PURPOSE = "checkpoint";
    /** Nobody else uses this number for an advisory lock. */
    private static final long SIGNER = 0x5EA2;

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final String OPEN =
            "select size, note, made_at from audit_checkpoint where made_at <= :before order by size desc limit 1";
    private static final String LATEST =
            "select size, note, made_at from audit_checkpoint order by size desc limit :many";

    private final Session session;
    private final Signatures signatures;
    private final Event<Made> made;
    private final String origin;
    private final Duration every;

    Checkpoints(
            Session session,
            Signatures signatures,
            Event<Made> made,
            Origin origin,
            @ConfigProperty(name = "redress.checkpoint.every", defaultValue = "PT1H") Duration every) {
        this.session = session;
        this.signatures = signatures;
        this.made = made;
        this.origin = origin.name();
        this.every = every;
    }

    /** Makes one when the last is old enough and something was sealed since. */
    public void makeDue(Instant now) {
        boolean early =
                latest().filter(last -> now.isBefore(last.at().plus(every))).isPresent();
        if (!early && session.doReturningWork(connection -> new StoredTree(connection).size()) > 0) {
            make(now);
        }
    }

    /**
     * {@return the checkpoint over all that is sealed; the last one when nothing came since}
     *
     * @throws NotPossibleNow when nothing is sealed, or the tree no longer continues the last checkpoint
     */
    public Made make(Instant now) {
        session.doWork(Checkpoints::lock);
        Optional<Made> last = latest();
        Checkpoint head = session.doReturningWork(connection -> head(connection, last));
        if (last.isPresent() && last.get().size() == head.size()) {
            return last.get();
        }
        byte[] signature = signatures.sign(PURPOSE, head.bytes(), now);
        Made fresh = new Made(head.size(), Note.write(head, key().orElseThrow(), signature), now);
        session.createNativeMutationQuery(
                        "insert into audit_checkpoint (size, note, made_at) values (:size, :note, :now)")
                .setParameter("size", fresh.size())
                .setParameter("note", fresh.note())
                .setParameter("now", now)
                .executeUpdate();
        made.fire(fresh);
        return fresh;
    }

    /** {@return the newest; empty before the first} */
    public Optional<Made> latest() {
        return newest(1).stream().findFirst();
    }

    /**
     * {@return the newest that anybody may see: a day old, because how fast the audit grows within an hour could tell a
     * watcher that somebody has just reported}
     */
    public Optional<Made> open(Instant now) {
        return read(OPEN, "before", now.minus(A_DAY)).stream().findFirst();
    }

    /** {@return the newest first} */
    public List<Made> newest(int many) {
        return read(LATEST, "many", many);
    }

    private List<Made> read(String question, String name, Object value) {
        return session.createNativeQuery(question, Object[].class).setParameter(name, value).getResultList().stream()
                .map(row -> new Made(((Number) row[0]).longValue(), (String) row[1], (Instant) row[2]))
                .toList();
    }

    /** {@return the key that anybody checks the checkpoints with; empty before the first} */
    public Optional<NoteKey> key() {
        return signatures.publicKey(PURPOSE).map(key -> new NoteKey(origin, key));
    }

    /** {@return what the note says, when we signed it and not a byte of it was changed} */
    public Optional<Checkpoint> genuine(String note) {
        Optional<byte[]> key = signatures.publicKey(PURPOSE);
        return Note.read(note)
                .filter(read -> key.isPresent() && read.isBy(key.get()))
                .filter(read -> signatures.verify(PURPOSE, read.checkpoint().bytes(), read.signature()))
                .map(Note.Read::checkpoint);
    }

    /** Whether the tree, as it stands, has at the checkpoint's size the checkpoint's root. */
    public boolean fits(Checkpoint checkpoint) {
        return session.doReturningWork(connection -> fits(connection, checkpoint));
    }

    private static void lock(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
            lock.setLong(1, SIGNER);
            lock.execute();
        }
    }

    private Checkpoint head(Connection connection, Optional<Made> last) throws SQLException {
        Optional<Checkpoint> before = last.flatMap(each -> genuine(each.note()));
        boolean continues = before.isPresent() ? fits(connection, before.get()) : last.isEmpty();
        StoredTree tree = new StoredTree(connection);
        long size = tree.size();
        if (!continues) {
            throw new NotPossibleNow("audit-broken", "The audit does not continue its last checkpoint.");
        }
        if (size == 0) {
            throw new NotPossibleNow("audit-empty", "Nothing has been recorded yet.");
        }
        return new Checkpoint(origin, size, new Merkle(tree).root(size));
    }

    private static boolean fits(Connection connection, Checkpoint checkpoint) throws SQLException {
        StoredTree tree = new StoredTree(connection);
        return checkpoint.size() <= tree.size()
                && new Checkpoint("", 0, new Merkle(tree).root(checkpoint.size()))
                        .root()
                        .equals(checkpoint.root());
    }
}
