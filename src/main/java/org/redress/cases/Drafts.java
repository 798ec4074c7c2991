package org.redress.cases;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.redress.NotFound;
import org.redress.vault.Vault;

/** Drafts: kept sealed, found by their visit, and destroyed with their key. */
@ApplicationScoped
public class Drafts implements PanacheRepositoryBase<Draft, UUID> {
    private static final String FIELD = "draft.answers";

    @Inject
    Vault vault;

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
        Draft draft = findByIdOptional(draftId).orElseThrow(() -> new NotFound("draft"));
        draft.change(vault.seal(draftId, FIELD, answers), now);
    }

    @Transactional
    public void destroy(UUID draftId, Instant now) {
        vault.destroyKey(draftId, now);
        deleteById(draftId);
    }

    /** Ends what expired; at most a thousand a call. */
    @Transactional
    public int destroyExpired(Instant now) {
        List<Draft> expired =
                find("expiresAt <= ?1 order by expiresAt", now).page(0, 1_000).list();
        expired.forEach(draft -> destroy(draft.id(), now));
        return expired.size();
    }
}
