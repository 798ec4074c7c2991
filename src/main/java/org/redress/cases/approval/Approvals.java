package org.redress.cases.approval;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.NotAcceptable;
import org.redress.NotFound;
import org.redress.NotPossibleNow;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.audit.Trail;
import org.redress.cases.CaseFile;
import org.redress.cases.CaseFiles;
import org.redress.cases.CaseStatus;
import org.redress.cases.Decisions;
import org.redress.cases.retention.LegalHolds;
import org.redress.vault.Vault;

/** What only two members of staff may do with a case: one asks and says why, another one decides. */
@ApplicationScoped
@Transactional
public class Approvals implements PanacheRepositoryBase<Approval, UUID> {
    private static final Set<CaseStatus> OUT_OF_REACH =
            EnumSet.of(CaseStatus.SEALED, CaseStatus.ERASED, CaseStatus.SANDBOX);

    /** What a person does by looking, which changes no wish of theirs. */
    private static final Set<String> LOOKING = Set.of("case.opened", "case.opened-by-helper");

    @Inject
    CaseFiles caseFiles;

    @Inject
    Decisions decisions;

    @Inject
    LegalHolds holds;

    @Inject
    Vault vault;

    @Inject
    Audit audit;

    @Inject
    Trail trail;

    /**
     * Asks for a second member of staff.
     *
     * @throws NotAcceptable when the reason, the receiver or the scope is missing
     * @throws NotPossibleNow when the same waits already, or a legal hold is against it
     */
    public UUID ask(UUID caseId, Ask ask, UUID by, Instant now) {
        ask.check();
        lock(caseId);
        refuseHeld(caseId, ask.what(), ask.why());
        Optional<Approval> before = waiting(caseId, ask.what());
        if (before.filter(each -> each.isOpen(now)).isPresent()) {
            throw new NotPossibleNow("already-there", "This was asked for already, and waits for a second member.");
        }
        before.ifPresent(each -> each.lapse(now));
        flush();
        UUID id = UUID.randomUUID();
        persist(new Approval(
                id,
                caseId,
                ask,
                vault.seal(caseId, Approval.FIELD + id, ask.words().strip()),
                by,
                now));
        record(by, ask.what().action("asked"), id, caseId, ask.details(), now);
        return id;
    }

    /**
     * The second member agrees. An erasure happens with that; a disclosure waits for who asked.
     *
     * @throws NotPossibleNow when it is not this member who may, a legal hold is against it, or the person did something
     *     after an erasure was asked
     */
    public void confirm(UUID id, UUID by, Instant now) {
        Approval approval = decided(id, Approval.Decision.CONFIRMED, by, now);
        refuseHeld(approval.caseId(), approval.what(), approval.why());
        if (isOutlived(approval)) {
            throw new NotPossibleNow(
                    "outlived",
                    "The person did something since this was asked. Read the case, decline this, and let it be asked again if it still holds.");
        }
        if (approval.what() == What.ERASURE) {
            decisions.erase(approval.caseId(), Actor.staff(by), now);
        }
    }

    public void decline(UUID id, UUID by, Instant now) {
        decided(id, Approval.Decision.DECLINED, by, now);
    }

    /** Who asked thinks better of it. */
    public void takeBack(UUID id, UUID by, Instant now) {
        decided(id, Approval.Decision.TAKEN_BACK, by, now);
    }

    /** Hands out what was confirmed to who asked: once in each form. {@return what may be handed out} */
    public Approval take(UUID id, Approval.Form form, UUID by, Instant now) {
        Approval approval = locked(id);
        approval.take(form, by, now);
        Map<String, String> details = new TreeMap<>(scope(approval));
        details.put("form", form.name());
        record(by, "case.disclosed", id, approval.caseId(), details, now);
        return approval;
    }

    /** Whether the person did something after their case was to be erased: what was asked then is not what holds now. */
    public boolean isOutlived(Approval approval) {
        return approval.what() == What.ERASURE
                && trail.of(approval.caseId()).stream()
                        .filter(line -> line.by().kind() == Actor.Kind.PERSON && !LOOKING.contains(line.action()))
                        .anyMatch(line -> line.at().isAfter(approval.askedAt()));
    }

    /** {@return what the asker wrote; empty once the case is erased} */
    public String words(Approval approval) {
        return vault.holdsKey(approval.caseId())
                ? vault.open(approval.caseId(), Approval.FIELD + approval.id(), approval.sealedWords())
                : "";
    }

    private Approval decided(UUID id, Approval.Decision how, UUID by, Instant now) {
        Approval approval = locked(id);
        approval.decide(how, by, now);
        String happened = how.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        record(by, approval.what().action(happened), id, approval.caseId(), scope(approval), now);
        return approval;
    }

    /** The case is locked first, so that what two decide at once happens one after the other. */
    private Approval locked(UUID id) {
        Approval approval = findByIdOptional(id).orElseThrow(() -> new NotFound("approval"));
        lock(approval.caseId());
        getEntityManager().refresh(approval);
        return approval;
    }

    private void lock(UUID caseId) {
        CaseFile file = caseFiles
                .findByIdOptional(caseId, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new NotFound("case"));
        if (OUT_OF_REACH.contains(file.status())) {
            throw new NotFound("case");
        }
    }

    /** What a court may need is nobody's to erase but the person's own. */
    private void refuseHeld(UUID caseId, What what, @Nullable Why why) {
        boolean ours = what == What.ERASURE && why != Why.PERSON_ASKED;
        if (ours && holds.of(caseId).isPresent()) {
            throw new NotPossibleNow(
                    "held",
                    "A legal hold keeps this case: a supervisor has to end it first. The person's own wish alone goes before it.");
        }
    }

    private Optional<Approval> waiting(UUID caseId, What what) {
        return find("caseId = ?1 and what = ?2 and decidedAt is null and lapsedAt is null", caseId, what)
                .firstResultOptional();
    }

    private static Map<String, String> scope(Approval approval) {
        return new Ask(approval.what(), approval.why(), "", approval.receiver().orElse(null), approval.parts())
                .details();
    }

    private void record(UUID by, String action, UUID id, UUID caseId, Map<String, String> details, Instant now) {
        audit.record(Actor.staff(by), action, Subject.of("approval", id, caseId), details, now);
    }
}
