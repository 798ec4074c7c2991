package org.redress.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.redress.audit.Actor;
import org.redress.vault.Codes;
import org.redress.vault.Vault;

/**
 * Cases that nobody reported, for a platform's sandbox. They are sealed, declared and consented to as real ones are, so
 * that all that follows is the same; no code opens them, no index finds them, and no clock of ours runs for them.
 */
@ApplicationScoped
public class Rehearsals {
    private static final int HASH_BYTES = 32;
    private static final Report NOBODYS = new Report(
            Capacity.SUBJECT, Set.of("GB", "US", "FR"), "en", false, List.of(), Set.of(), "sandbox", Map.of());

    @Inject
    CaseFiles caseFiles;

    @Inject
    EntityManager em;

    @Inject
    Vault vault;

    @Inject
    Codes codes;

    @Inject
    Event<CaseChanged> changed;

    /**
     * {@return the id of a generated case with one item: on the sandbox, with a request prepared for it, or a fingerprint
     * that this sandbox alone may be given}
     *
     * @param sandbox a platform that is a sandbox
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID open(UUID sandbox, ReportedItem generated, Set<Declaration> declared, Actor by, Instant now) {
        UUID caseId = UUID.randomUUID();
        vault.createKey(caseId, now);
        CodeHash nobodys = new CodeHash(codes.random(HASH_BYTES), codes.salt());
        CaseFile file = new CaseFile(caseId, UUID.randomUUID(), Reference.random(), nobodys, NOBODYS, now);
        file.judge(CaseStatus.SANDBOX);
        em.persist(file);
        em.flush();
        declared.forEach(each -> em.persist(new DeclarationMade(caseId, each, now, "sandbox")));
        UUID itemId = UUID.randomUUID();
        byte[] sealed = vault.seal(caseId, Item.FIELD + itemId, generated.typed());
        Item item = new Item(itemId, caseId, 1, generated, sealed, now);
        if (generated.kind() == ItemKind.FINGERPRINT) {
            caseFiles.giveConsent(caseId, itemId, now);
        } else {
            item.giveTo(sandbox);
        }
        em.persist(item);
        caseFiles.giveConsent(caseId, sandbox, now);
        em.flush();
        changed.fire(new CaseChanged(caseId, CaseChanged.What.COMPLETED, by, now));
        return caseId;
    }

    /** Nobody is to watch for its fingerprint any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeBack(UUID caseId, Actor by, Instant now) {
        if (caseFiles.lock(caseId).status() == CaseStatus.SANDBOX) {
            caseFiles.items(caseId).forEach(item -> item.withdraw(now));
            em.flush();
            changed.fire(new CaseChanged(caseId, CaseChanged.What.WITHDRAWN, by, now));
        }
    }

    /** Everything of a generated case is gone, its key first. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(UUID caseId, Instant now) {
        if (caseFiles.lock(caseId).status() == CaseStatus.SANDBOX) {
            vault.destroyKey(caseId, now);
            em.flush();
            em.createNativeQuery("select forget_rehearsal(:id) is null", Boolean.class)
                    .setParameter("id", caseId)
                    .getSingleResult();
        }
    }
}
