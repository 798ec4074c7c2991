package org.redress.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.redress.NotFound;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.vault.Vault;

/** What the person decides about their case: they are in charge, and staff do it only in their name. */
@ApplicationScoped
@Transactional
public class Decisions {
    @Inject
    CaseFiles caseFiles;

    @Inject
    ItemKeeping keeping;

    @Inject
    EntityManager em;

    @Inject
    Vault vault;

    @Inject
    Visits visits;

    @Inject
    Audit audit;

    @Inject
    Event<CaseChanged> changed;

    /** The person asks that nothing is sent until they say so. */
    public void hold(UUID caseId, Actor by, Instant now) {
        caseFiles.lock(caseId).hold();
        audit.record(by, "case.held", on(caseId), now);
    }

    public void release(UUID caseId, Actor by, Instant now) {
        caseFiles.lock(caseId).release();
        audit.record(by, "case.released", on(caseId), now);
        changed.fire(new CaseChanged(caseId, CaseChanged.What.CLEARED, by, now));
    }

    /**
     * The same for one recipient alone: nothing is sent to it, or it may be asked again.
     *
     * @throws NotFound when the person never agreed to this recipient
     */
    public void hold(UUID caseId, UUID recipient, boolean hold, Actor by, Instant now) {
        caseFiles.lock(caseId);
        caseFiles
                .consent(caseId, recipient)
                .orElseThrow(() -> new NotFound("recipient"))
                .hold(hold);
        String what = hold ? "case.recipient-held" : "case.recipient-released";
        audit.record(by, what, on(caseId), Map.of("recipient", recipient.toString()), now);
        if (!hold) {
            changed.fire(new CaseChanged(caseId, CaseChanged.What.CLEARED, by, now));
        }
    }

    /** The person agrees that one more recipient (platform with all its items, or item of unknown platform) is asked. */
    public void consent(UUID caseId, UUID recipient, Actor by, Instant now) {
        caseFiles.lock(caseId);
        caseFiles.giveConsent(caseId, recipient, now);
        Say say = caseFiles.say(caseId);
        at(caseId, recipient)
                .filter(item -> say.refused(item.id()))
                .forEach(item -> caseFiles.giveConsent(caseId, item.id(), now));
        audit.record(by, "case.consent-given", on(caseId), Map.of("recipient", recipient.toString()), now);
        changed.fire(new CaseChanged(caseId, CaseChanged.What.COMPLETED, by, now));
    }

    /**
     * The person does not want a platform asked that a caseworker found; one that they agreed to meanwhile is held. The
     * no stays with each of its items, whatever is said of the platform about others later.
     *
     * @param platformId of this case's items; with any other nothing changes
     */
    public void decline(UUID caseId, UUID platformId, Actor by, Instant now) {
        caseFiles.lock(caseId);
        List<Item> there = at(caseId, platformId).toList();
        there.forEach(item -> caseFiles.refuse(caseId, item.id(), now));
        Optional<Consent> given = caseFiles.consent(caseId, platformId).filter(Consent::given);
        given.ifPresent(meanwhile -> meanwhile.hold(true));
        if (given.isEmpty() && !there.isEmpty()) {
            caseFiles.refuse(caseId, platformId, now);
        }
        audit.record(by, "case.consent-declined", on(caseId), Map.of("recipient", platformId.toString()), now);
    }

    /** The person completes what was missing. Declaring twice changes nothing. */
    public void declare(UUID caseId, Declaration declaration, String wording, Instant now) {
        caseFiles.lock(caseId);
        if (!caseFiles.declared(caseId).contains(declaration)) {
            em.persist(new DeclarationMade(caseId, declaration, now, wording));
            Actor person = Actor.person(caseId);
            audit.record(person, "case.declared", on(caseId), Map.of("what", declaration.name()), now);
            changed.fire(new CaseChanged(caseId, CaseChanged.What.COMPLETED, person, now));
        }
    }

    /** The person found more: each becomes an item after the last one. */
    public void add(UUID caseId, List<ReportedItem> more, Actor by, Instant now) {
        caseFiles.lock(caseId);
        keeping.keepMore(caseId, more, now).forEach(item -> audit.record(by, "item.added", on(item), now));
        changed.fire(new CaseChanged(caseId, CaseChanged.What.COMPLETED, by, now));
    }

    /**
     * The person takes some items back: nothing is asked about them any more. What a platform read cannot be recalled.
     *
     * @param itemIds of this case; others, and those that were taken back before, change nothing
     */
    public void withdraw(UUID caseId, Set<UUID> itemIds, Actor by, Instant now) {
        caseFiles.lock(caseId);
        for (Item item : caseFiles.items(caseId)) {
            if (itemIds.contains(item.id()) && item.withdrawnAt().isEmpty()) {
                item.withdraw(now);
                audit.record(by, "item.withdrawn", on(item), now);
            }
        }
        em.flush();
        changed.fire(new CaseChanged(caseId, CaseChanged.What.WITHDRAWN, by, now));
    }

    /** One press stops everything: all consent is withdrawn, so that whoever observes withdraws what is under way. */
    public void stop(UUID caseId, Actor by, Instant now) {
        caseFiles.lock(caseId).hold();
        caseFiles.consents(caseId).forEach(consent -> consent.withdraw(now));
        audit.record(by, "case.stopped", on(caseId), now);
        changed.fire(new CaseChanged(caseId, CaseChanged.What.STOPPED, by, now));
    }

    /**
     * Stops everything and destroys the key: nothing that the person told can be read again, by anybody. Ids, times and
     * states stay, which lead to nobody.
     */
    public void erase(UUID caseId, Actor by, Instant now) {
        stop(caseId, by, now);
        forget(caseId, by, now);
    }

    /** The same for a case on which nothing runs any more, so that no platform has to be told. */
    public void forget(UUID caseId, Actor by, Instant now) {
        caseFiles.items(caseId).forEach(Item::forget);
        caseFiles.details(caseId).forEach(em::remove);
        caseFiles.lock(caseId).erase(now);
        vault.destroyKey(caseId, now);
        visits.endAllOf(caseId);
        audit.record(by, "case.erased", on(caseId), now);
        changed.fire(new CaseChanged(caseId, CaseChanged.What.ERASED, by, now));
    }

    private Stream<Item> at(UUID caseId, UUID platformId) {
        return caseFiles.items(caseId).stream()
                .filter(item -> item.platformId().filter(platformId::equals).isPresent());
    }

    private static Subject on(UUID caseId) {
        return Subject.of("case", caseId, caseId);
    }

    private static Subject on(Item item) {
        return Subject.of("item", item.id(), item.caseId());
    }
}
