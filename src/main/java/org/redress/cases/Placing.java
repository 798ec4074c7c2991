package org.redress.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.redress.NotAcceptable;
import org.redress.NotFound;
import org.redress.NotPossibleNow;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.platform.Platform;
import org.redress.platform.Platforms;
import org.redress.platform.WebAddress;

/**
 * A caseworker finds who can remove what nobody knew the platform of. What the person said of the item holds for that
 * platform only where they could know whom they said it of; else they are asked anew, and nothing goes there before.
 */
@ApplicationScoped
public class Placing {
    @Inject
    CaseFiles caseFiles;

    @Inject
    Cases cases;

    @Inject
    Platforms platforms;

    @Inject
    Audit audit;

    @Inject
    Event<CaseChanged> changed;

    @Inject
    Event<PersonAsked> asked;

    /**
     * {@return whether the person is asked for their yes}
     *
     * @throws NotPossibleNow when it has a platform already
     * @throws NotAcceptable when that platform is retired
     */
    @Transactional
    public boolean give(UUID itemId, UUID platformId, Actor by, Instant now) {
        Item item = caseFiles.item(itemId);
        UUID caseId = item.caseId();
        caseFiles.lock(caseId);
        if (item.platformId().isPresent()) {
            throw new NotPossibleNow("already-there", "This item has a platform already.");
        }
        Platform platform = platforms.findByIdOptional(platformId).orElseThrow(() -> new NotFound("platform"));
        if (platform.retiredAt().isPresent()) {
            throw new NotAcceptable("platform", "This platform is retired: no new request goes there.");
        }
        boolean theirs = saidOf(platform, item);
        item.giveTo(platformId);
        audit.record(by, "item.given-to-platform", Subject.of("item", itemId, caseId), now);
        boolean asks = caseFiles
                .consent(caseId, itemId)
                .filter(Consent::given)
                .map(said -> !holds(said, caseId, platformId, theirs, now))
                .orElse(false);
        if (asks) {
            Map<String, String> details = Map.of("recipient", platformId.toString());
            audit.record(by, "case.consent-asked", Subject.of("case", caseId, caseId), details, now);
            asked.fire(new PersonAsked(caseId, now));
        }
        changed.fire(new CaseChanged(caseId, CaseChanged.What.COMPLETED, by, now));
        return asks;
    }

    /** They named its host themselves, or left it to a caseworker where there was none to name. */
    private boolean saidOf(Platform platform, Item item) {
        if (platform.mayBeAnybodys()) {
            return false;
        }
        Optional<String> host = item.kind() == ItemKind.WEB_ADDRESS
                ? WebAddress.parse(cases.typed(item)).map(WebAddress::host)
                : Optional.empty();
        return host.map(named -> platforms
                        .ofHost(named)
                        .filter(owner -> owner.id().equals(platform.id()))
                        .isPresent())
                .orElse(true);
    }

    /** {@return whether the platform may be asked by what was said already; a hold on the item holds it} */
    private boolean holds(Consent said, UUID caseId, UUID platformId, boolean theirs, Instant now) {
        Optional<Consent> before = caseFiles.consent(caseId, platformId);
        if (before.isEmpty() && theirs) {
            caseFiles.giveConsent(caseId, platformId, now);
        }
        Optional<Consent> given = caseFiles.consent(caseId, platformId).filter(Consent::given);
        given.filter(each -> said.onHold()).ifPresent(each -> each.hold(true));
        return given.isPresent();
    }
}
