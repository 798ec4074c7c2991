package org.redress.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.redress.NotPossibleNow;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.audit.Trail;
import org.redress.cases.mistake.Asker;
import org.redress.cases.mistake.Fact;
import org.redress.cases.mistake.Recorded;
import org.redress.cases.mistake.StrikeOutRule;
import org.redress.vault.Vault;

/** The authority to act for somebody, when its check was recorded by mistake. */
@ApplicationScoped
public class Authority {
    private static final String CHECKED = "case.authority-checked";

    @Inject
    CaseFiles caseFiles;

    @Inject
    EntityManager em;

    @Inject
    Trail trail;

    @Inject
    Vault vault;

    @Inject
    Audit audit;

    @Inject
    Event<CaseChanged> changed;

    /**
     * The check is as if it had not been recorded: nothing more is sent before there is another one.
     *
     * @throws NotPossibleNow when there is none, or {@link StrikeOutRule} is against it
     */
    @Transactional
    public void strikeOut(UUID caseId, String reason, Asker asker, Instant now) {
        CaseFile file = caseFiles.lock(caseId);
        Recorded recorded = recorded(file)
                .orElseThrow(() -> new NotPossibleNow("already-there", "No check of authority is recorded."));
        StrikeOutRule.against(recorded, asker, now).ifPresent(refusal -> {
            throw refusal;
        });
        UUID id = UUID.randomUUID();
        var sealed = new AuthorityStrikeOut.Sealed(
                vault.seal(caseId, AuthorityStrikeOut.BASIS + id, file.strikeOutAuthority()),
                vault.seal(caseId, AuthorityStrikeOut.REASON + id, reason));
        em.persist(new AuthorityStrikeOut(id, caseId, sealed, asker.actor(), now));
        audit.record(asker.actor(), "case.authority-struck-out", Subject.of("case", caseId, caseId), now);
        changed.fire(new CaseChanged(caseId, CaseChanged.What.CLEARED, asker.actor(), now));
    }

    /** {@return the check that stands, with who recorded it and when} */
    public Optional<Recorded> recorded(CaseFile file) {
        if (file.authorityChecked().isEmpty()) {
            return Optional.empty();
        }
        return trail.of(file.id()).stream()
                .filter(line -> line.action().equals(CHECKED))
                .reduce((earlier, later) -> later)
                .map(line -> new Recorded(Fact.AUTHORITY, line.by(), line.at(), true));
    }

    /** Oldest first. */
    public List<AuthorityStrikeOut> struckOut(UUID caseId) {
        return em.createQuery("from AuthorityStrikeOut where caseId = ?1 order by at, id", AuthorityStrikeOut.class)
                .setParameter(1, caseId)
                .getResultList();
    }

    /** What it had said, and why it was struck out. */
    public String words(AuthorityStrikeOut struck) {
        return vault.open(
                        struck.caseId(),
                        AuthorityStrikeOut.BASIS + struck.id(),
                        struck.sealed().basis())
                + "\n\nStruck out: "
                + vault.open(
                        struck.caseId(),
                        AuthorityStrikeOut.REASON + struck.id(),
                        struck.sealed().reason());
    }
}
