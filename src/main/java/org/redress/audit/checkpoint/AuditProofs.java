package org.redress.audit.checkpoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.hibernate.Session;
import org.redress.NotPossibleNow;
import org.redress.audit.AuditChain;
import org.redress.audit.Entry;
import org.redress.audit.tree.Merkle;
import org.redress.audit.tree.StoredTree;

/**
 * Proves to outsiders that entries stand in the audit. Works in a transaction of its own, so only on what is committed:
 * it seals that first, and signs a checkpoint where the last one does not reach so far.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class AuditProofs {
    private static final int MOST = 20_000;
    private static final int FETCH = 2_000;
    private static final String COLUMNS = """
            select s.position - 1 as leaf_index, e.at, e.actor_kind, e.actor_id, e.action, e.subject_kind, e.subject_id,
                e.case_id, e.details
            from audit_entry e join audit_seal s on s.entry_id = e.id
            """;
    private static final String BY_ID = COLUMNS + "where e.id = any(?) order by s.position";
    private static final String BY_CASE = COLUMNS + "where e.case_id = any(?) order by s.position";

    private final Session session;
    private final AuditChain chain;
    private final Checkpoints checkpoints;

    AuditProofs(Session session, AuditChain chain, Checkpoints checkpoints) {
        this.session = session;
        this.chain = chain;
        this.checkpoints = checkpoints;
    }

    /**
     * {@return the entries with these ids}
     *
     * @throws NotPossibleNow when one of them is not committed, or there are more than twenty thousand
     */
    public AuditProof of(Collection<Long> entryIds, Instant now) {
        AuditProof proof = proof(BY_ID, "bigint", entryIds.toArray(), action -> true, now);
        if (proof.entries().size() < entryIds.stream().distinct().count()) {
            throw new NotPossibleNow("not-sealed", "An entry of the audit is not there yet. Try again in a second.");
        }
        return proof;
    }

    /**
     * {@return what was recorded about some cases}
     *
     * @param wanted the rest is left out
     * @throws NotPossibleNow when there are more than twenty thousand entries
     */
    public AuditProof ofCases(Collection<UUID> caseIds, Predicate<Entry> wanted, Instant now) {
        return proof(BY_CASE, "uuid", caseIds.toArray(), wanted, now);
    }

    /**
     * {@return that the tree of the newer checkpoint begins with the one of the older, as RFC 6962 section 2.1.2 has
     * it, in base64}
     *
     * @throws IllegalArgumentException when the sizes are not in order
     */
    public List<String> consistency(long older, long newer) {
        return session.doReturningWork(
                connection -> base64(new Merkle(new StoredTree(connection)).consistency(older, newer)));
    }

    private AuditProof proof(String question, String type, Object[] ids, Predicate<Entry> wanted, Instant now) {
        chain.sealAll();
        List<Place> places = session.doReturningWork(connection -> {
            try (PreparedStatement ask = connection.prepareStatement(question)) {
                ask.setArray(1, connection.createArrayOf(type, ids));
                ask.setFetchSize(FETCH);
                return places(ask, wanted);
            }
        });
        Made checkpoint = over(places, now);
        return session.doReturningWork(connection -> {
            Merkle merkle = new Merkle(new StoredTree(connection));
            return new AuditProof(
                    checkpoint.note(),
                    places.stream()
                            .map(each -> new Proven(
                                    each.entry(),
                                    each.index(),
                                    base64(merkle.inclusion(each.index(), checkpoint.size()))))
                            .toList());
        });
    }

    /** The last checkpoint, when it is long enough: not every proof needs another. */
    private Made over(List<Place> places, Instant now) {
        long last = places.isEmpty() ? 0 : places.get(places.size() - 1).index();
        return checkpoints.latest().filter(made -> made.size() > last).orElseGet(() -> checkpoints.make(now));
    }

    private record Place(long index, Entry entry) {}

    private static List<Place> places(PreparedStatement ask, Predicate<Entry> wanted) throws SQLException {
        List<Place> places = new ArrayList<>();
        try (ResultSet row = ask.executeQuery()) {
            while (row.next()) {
                Entry entry = Entry.read(row);
                if (wanted.test(entry)) {
                    places.add(new Place(row.getLong("leaf_index"), entry));
                }
                if (places.size() > MOST) {
                    throw new NotPossibleNow("too-much", "That is more of the audit than one proof can hold.");
                }
            }
        }
        return places;
    }

    private static List<String> base64(List<byte[]> hashes) {
        return hashes.stream().map(Base64.getEncoder()::encodeToString).toList();
    }
}
