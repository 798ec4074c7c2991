package org.redress.cases;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.redress.NotFound;
import org.redress.vault.Vault;

/** Drafts: kept sealed, found by their visit or by what their person saved them under, destroyed with their key. */
@ApplicationScoped
public class Drafts implements PanacheRepositoryBase<Draft, UUID> {
    private static final String FIELD = "draft.answers";

    @Inject
    Vault vault;

    @Inject
    CodeHashes hashes;

    /** Begins a draft that expires seven days from now. */
    @Transactional
    public UUID begin(String answers, Instant now) {
        UUID id = UUID.randomUUID();
        vault.createKey(id, now);
        persist(new Draft(id, vault.seal(id, FIELD, answers), now));
        return id;
    }

    /** Empty once it expired or was destroyed. */
    @Transactional
    public Optional<String> answers(UUID draftId, Instant now) {
        return findByIdOptional(draftId)
                .filter(draft -> draft.expiresAt().isAfter(now))
                .map(draft -> vault.open(draftId, FIELD, draft.answers()));
    }

    @Transactional
    public void change(UUID draftId, String answers, Instant now) {
        get(draftId).change(vault.seal(draftId, FIELD, answers), now);
    }

    /**
     * Lets the person come back with reference and code, for seven days from now.
     *
     * @return when it expires
     */
    public Instant save(UUID draftId, Reports.Credentials credentials, Instant now) {
        CodeHash code = hashes.of(credentials.code());
        return QuarkusTransaction.requiringNew().call(() -> {
            Draft draft = get(draftId);
            draft.save(credentials.reference(), code, now);
            return draft.expiresAt();
        });
    }

    Instant begunAt(UUID draftId) {
        return get(draftId).createdAt();
    }

    /** {@return when a saved draft expires; empty for one that was not saved} */
    @Transactional
    public Optional<Instant> savedUntil(UUID draftId) {
        return findByIdOptional(draftId).filter(Draft::isSaved).map(Draft::expiresAt);
    }

    Optional<Draft> byReference(Reference reference, Instant now) {
        return find("reference = ?1 and expiresAt > ?2", reference.text(), now).firstResultOptional();
    }

    /** The visit is over: a draft that nobody can come back to ends with it. */
    @Transactional
    public void leave(UUID draftId, Instant now) {
        if (savedUntil(draftId).isEmpty()) {
            destroy(draftId, now);
        }
    }

    @Transactional
    public void destroy(UUID draftId, Instant now) {
        vault.destroyKey(draftId, now);
        deleteById(draftId);
    }

    /** Ends what expired and what nobody can come back to: not saved, or sent, and its visit over; a thousand a call. */
    @Transactional
    public int destroyExpired(Instant now) {
        List<Draft> over = find("""
                        from Draft d where d.expiresAt <= ?1 or d.changedAt < ?2
                        and not exists (select 1 from Visit v where v.draftId = d.id)
                        and (d.reference is null
                            or exists (select 1 from CaseFile c where c.submission = d.id))
                        """, now, now.minus(Visit.IDLE)).page(0, 1_000).list();
        over.forEach(draft -> destroy(draft.id(), now));
        return over.size();
    }

    private Draft get(UUID draftId) {
        return findByIdOptional(draftId).orElseThrow(() -> new NotFound("draft"));
    }
}
