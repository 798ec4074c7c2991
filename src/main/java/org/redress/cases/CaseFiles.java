package org.redress.cases;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.redress.NotFound;
import org.redress.NotPossibleNow;

/** The case files and what belongs to them. */
@ApplicationScoped
public class CaseFiles implements PanacheRepositoryBase<CaseFile, UUID> {

    public CaseFile get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("case"));
    }

    /**
     * From here on this transaction only reads: what was changed is written now, and nothing is compared with what it
     * was before each query, which is most of the work of a page with hundreds of addresses.
     */
    public void onlyReadFromHere() {
        Session session = getEntityManager().unwrap(Session.class);
        session.flush();
        session.setHibernateFlushMode(FlushMode.MANUAL);
        session.setDefaultReadOnly(true);
    }

    /** Locked for the rest of the transaction. */
    CaseFile lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("case"));
    }

    public Optional<CaseFile> byReference(Reference reference) {
        return find("reference", reference.text()).firstResultOptional();
    }

    public Optional<CaseFile> bySubmission(UUID draftId) {
        return find("submission", draftId).firstResultOptional();
    }

    /** In the order reported. */
    public List<Item> items(UUID caseId) {
        return getEntityManager()
                .createQuery("from Item where caseId = ?1 order by position", Item.class)
                .setParameter(1, caseId)
                .getResultList();
    }

    public Item item(UUID itemId) {
        return Optional.ofNullable(getEntityManager().find(Item.class, itemId)).orElseThrow(() -> new NotFound("item"));
    }

    /** Reads a case and one of its items at once, so that {@link #get} and {@link #item} ask no more. */
    public void expect(UUID caseId, UUID itemId) {
        getEntityManager()
                .createQuery("select f, i from CaseFile f, Item i where f.id = ?1 and i.id = ?2", Object[].class)
                .setParameter(1, caseId)
                .setParameter(2, itemId)
                .getResultList();
    }

    public List<DeclarationMade> declarations(UUID caseId) {
        return getEntityManager()
                .createQuery("from DeclarationMade where caseId = ?1 order by declaredAt, kind", DeclarationMade.class)
                .setParameter(1, caseId)
                .getResultList();
    }

    public Set<Declaration> declared(UUID caseId) {
        Set<Declaration> kinds = EnumSet.noneOf(Declaration.class);
        declarations(caseId).forEach(made -> kinds.add(made.kind()));
        return kinds;
    }

    public List<Consent> consents(UUID caseId) {
        return getEntityManager()
                .createQuery("from Consent where caseId = ?1 order by givenAt, recipient", Consent.class)
                .setParameter(1, caseId)
                .getResultList();
    }

    public boolean consented(UUID caseId, UUID recipient) {
        return consent(caseId, recipient).filter(Consent::given).isPresent();
    }

    /** {@return the person's consent for a platform, or for an item of unknown platform, also when withdrawn} */
    public Optional<Consent> consent(UUID caseId, UUID recipient) {
        return Optional.ofNullable(getEntityManager().find(Consent.class, new Consent.Key(caseId, recipient)));
    }

    void giveConsent(UUID caseId, UUID recipient, Instant now) {
        consent(caseId, recipient)
                .ifPresentOrElse(
                        known -> known.give(now),
                        () -> getEntityManager().persist(new Consent(caseId, recipient, now)));
    }

    /** The person says no; what they agreed to before is withdrawn. */
    void refuse(UUID caseId, UUID recipient, Instant now) {
        consent(caseId, recipient)
                .ifPresentOrElse(
                        known -> known.withdraw(now),
                        () -> getEntityManager().persist(Consent.refused(caseId, recipient, now)));
    }

    /** {@return all that the person said of whom may be asked, in one query however many items there are} */
    public Say say(UUID caseId) {
        return Say.of(consents(caseId));
    }

    /** {@return what they said of one item and its recipient alone} */
    public Say say(UUID caseId, UUID itemId, UUID recipient) {
        return Say.of(getEntityManager()
                .createQuery("from Consent where caseId = ?1 and recipient in (?2, ?3)", Consent.class)
                .setParameter(1, caseId)
                .setParameter(2, itemId)
                .setParameter(3, recipient)
                .getResultList());
    }

    /** Why this recipient may not be asked about this item yet, in words for staff; empty when it may. */
    public Optional<NotPossibleNow> whyNotAsk(CaseFile file, UUID itemId, UUID recipient) {
        return say(file.id(), itemId, recipient).whyNotAsk(file, itemId, recipient);
    }

    List<PersonalDetail> details(UUID caseId) {
        return getEntityManager()
                .createQuery("from PersonalDetail where caseId = ?1", PersonalDetail.class)
                .setParameter(1, caseId)
                .getResultList();
    }
}
