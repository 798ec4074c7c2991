package org.redress.audit.checkpoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.CanonicalJson;
import org.redress.audit.Entry;
import org.redress.audit.Subject;

/**
 * Seals a document: its SHA-256 becomes an entry of the audit, and the proof that the entry stands there becomes the
 * document's last member. Whoever changes a byte of either has to forge a signed checkpoint.
 */
@ApplicationScoped
public class Seals {
    /** What the entry is called; a verifier takes no other. */
    public static final String ACTION = "evidence-pack.sealed";

    private static final String BEFORE = ",\"seal\":";

    private final Recorder recorder;
    private final AuditProofs proofs;

    Seals(Recorder recorder, AuditProofs proofs) {
        this.recorder = recorder;
        this.proofs = proofs;
    }

    /** Records in a transaction of its own, so that the entry is committed before it is proven. */
    @ApplicationScoped
    static class Recorder {
        private final Audit audit;
        private final Session session;

        Recorder(Audit audit, Session session) {
            this.audit = audit;
            this.session = session;
        }

        /** {@return the entry's id} */
        @Transactional(Transactional.TxType.REQUIRES_NEW)
        public long record(Entry entry) {
            audit.recordAll(List.of(entry));
            return session.createNativeQuery(
                            "select max(id) from audit_entry where action = :action and at = :at and leaf = :leaf",
                            Long.class)
                    .setParameter("action", entry.action())
                    .setParameter("at", entry.at())
                    .setParameter("leaf", entry.leaf())
                    .getSingleResult();
        }
    }

    /**
     * {@return the document with one more member, {@code seal}, as its last: a C2SP tlog-proof whose extra data is the
     * entry}
     *
     * @param document a JSON object with at least one member; its bytes in UTF-8 are what is sealed
     * @param pack what the document is, for the entry
     */
    public String seal(String document, Subject pack, Actor by, Instant now) {
        if (!document.startsWith("{") || !document.endsWith("}")) {
            throw new IllegalArgumentException("not a JSON object");
        }
        byte[] digest = Sha256.of(document.getBytes(StandardCharsets.UTF_8));
        Map<String, String> details = Map.of("sha256", HexFormat.of().formatHex(digest));
        long entry = recorder.record(new Entry(by, ACTION, pack, details, now));
        String seal = TlogProof.write(proofs.of(List.of(entry), now));
        return document.substring(0, document.length() - 1) + BEFORE + CanonicalJson.quoted(seal) + "}";
    }
}
