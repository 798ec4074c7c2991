package org.redress.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.NotFound;
import org.redress.NotPossibleNow;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.vault.Vault;

/** What staff may do with a case, and what it holds in clear. */
@ApplicationScoped
public class Cases {
    @Inject
    CaseFiles caseFiles;

    @Inject
    Vault vault;

    @Inject
    CaseTeams teams;

    @Inject
    Audit audit;

    @Inject
    Event<CaseChanged> changed;

    /** A caseworker finds the report plausible: from now on requests may be sent. */
    @Transactional
    public void accept(UUID caseId, Actor by, Instant now) {
        caseFiles.lock(caseId).judge(CaseStatus.ACCEPTED);
        audit.record(by, "case.accepted", on(caseId), now);
        changed.fire(new CaseChanged(caseId, CaseChanged.What.REVIEWED, by, now));
    }

    /** Staff let a report in that was held: its clocks start now. */
    @Transactional
    public void letIn(UUID caseId, Actor by, Instant now) {
        caseFiles.lock(caseId).letIn();
        audit.record(by, "case.let-in", on(caseId), now);
        changed.fire(new CaseChanged(caseId, CaseChanged.What.LET_IN, by, now));
    }

    /** A caseworker finds that the organisation cannot act on it. The reason is for staff and stays in the audit. */
    @Transactional
    public void notOurs(UUID caseId, String reasonCode, Actor by, Instant now) {
        caseFiles.lock(caseId).judge(CaseStatus.NOT_OURS);
        audit.record(by, "case.not-ours", on(caseId), Map.of("reason", reasonCode), now);
        changed.fire(new CaseChanged(caseId, CaseChanged.What.REVIEWED, by, now));
    }

    /** A platform doubts the report: the judgement is open again. */
    @Transactional
    public void judgeAgain(UUID caseId, Actor by, Instant now) {
        caseFiles.lock(caseId).judgeAgain();
        audit.record(by, "case.judgement-reopened", on(caseId), now);
    }

    /** Records how the authority to act for the person shown was checked. */
    @Transactional
    public void recordAuthority(UUID caseId, String howChecked, Actor by, Instant now) {
        caseFiles.lock(caseId).recordAuthority(howChecked);
        audit.record(by, "case.authority-checked", on(caseId), now);
        changed.fire(new CaseChanged(caseId, CaseChanged.What.CLEARED, by, now));
    }

    @Transactional
    public void assign(UUID caseId, UUID staffId, Actor by, Instant now) {
        caseFiles.lock(caseId).assignTo(staffId);
        audit.record(by, "case.assigned", on(caseId), Map.of("to", staffId.toString()), now);
    }

    /**
     * Gives a case from one member to another, or to nobody.
     *
     * @param seen whose it was when this was decided
     * @throws NotPossibleNow when it is somebody else's meanwhile, or {@code to} could not open it
     * @throws NotFound when it is to be given to somebody and is sealed
     */
    @Transactional
    public void reassign(UUID caseId, Optional<UUID> seen, @Nullable UUID to, Actor by, Instant now) {
        CaseFile file = caseFiles.lock(caseId);
        if (!file.assignee().equals(seen)) {
            throw new NotPossibleNow("stale", "Somebody else was given this case in the meantime.");
        }
        if (to != null && !teams.isOpenTo(to, caseId)) {
            throw new NotPossibleNow("not-available", "They are not available for this one.");
        }
        file.assignTo(to);
        audit.record(by, "case.assigned", on(caseId), Map.of("to", to == null ? "nobody" : to.toString()), now);
    }

    /** The person looked at their case. */
    @Transactional
    public void opened(UUID caseId, Instant now) {
        caseFiles.lock(caseId).opened(now);
        audit.record(Actor.person(caseId), "case.opened", on(caseId), now);
    }

    /** {@return whether this is the first return with the code, when it is shown once more; never twice} */
    @Transactional
    public boolean showCodeAgain(UUID caseId) {
        return caseFiles.lock(caseId).showCodeAgain();
    }

    /** A web address or description as it was typed. */
    public String typed(Item item) {
        return vault.open(item.caseId(), Item.FIELD + item.id(), item.typed());
    }

    /** What the person told of themselves. */
    public Map<Detail, String> details(UUID caseId) {
        Map<Detail, String> clear = new EnumMap<>(Detail.class);
        caseFiles
                .details(caseId)
                .forEach(d -> clear.put(d.field(), vault.open(caseId, Reports.field(d.field()), d.sealed())));
        return clear;
    }

    /** {@return the name that the person signs with themselves; empty when the organisation signs, or it is erased} */
    public Optional<String> ownSignature(UUID caseId) {
        boolean theirs = caseFiles.declared(caseId).contains(Declaration.OWN_SIGNATURE) && vault.holdsKey(caseId);
        return theirs ? Optional.ofNullable(details(caseId).get(Detail.NAME)) : Optional.empty();
    }

    private static Subject on(UUID caseId) {
        return Subject.of("case", caseId, caseId);
    }
}
