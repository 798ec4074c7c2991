package org.redress.cases.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.redress.NotFound;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.cases.CaseChanged;
import org.redress.cases.CaseFiles;

/** The person says which regulators may read about their case, and takes it back. */
@ApplicationScoped
@Transactional
public class Sharing {
    private final SharingConsents consents;
    private final CaseFiles caseFiles;
    private final Audit audit;
    private final Event<SharingChanged> taken;

    Sharing(SharingConsents consents, CaseFiles caseFiles, Audit audit, Event<SharingChanged> taken) {
        this.consents = consents;
        this.caseFiles = caseFiles;
        this.audit = audit;
        this.taken = taken;
    }

    /** Whoever is not among the receivers loses what they had. What a regulator got before stays with it. */
    public void choose(UUID caseId, Shared shared, Actor by, Instant now) {
        if (caseFiles.findByIdOptional(caseId, LockModeType.PESSIMISTIC_WRITE).isEmpty()) {
            throw new NotFound("case");
        }
        List<SharingConsent> known = consents.ofCase(caseId);
        for (SharingConsent each : known) {
            if (each.given() && !shared.receivers().contains(each.receiver())) {
                withdraw(each, by, now);
            }
        }
        for (UUID receiver : shared.receivers()) {
            give(known, new SharingConsent(caseId, receiver, shared, now), shared, by, now);
        }
    }

    /** {@return what the person chose; the words and addresses as they chose last} */
    public Shared of(UUID caseId) {
        List<SharingConsent> given =
                consents.ofCase(caseId).stream().filter(SharingConsent::given).toList();
        Set<UUID> receivers = given.stream().map(SharingConsent::receiver).collect(Collectors.toSet());
        return new Shared(
                receivers,
                given.stream().anyMatch(SharingConsent::answers),
                given.stream().anyMatch(SharingConsent::addresses));
    }

    /** One press stops everything, this too. */
    void stopped(@Observes CaseChanged changed) {
        if (changed.what() == CaseChanged.What.STOPPED) {
            consents.ofCase(changed.caseId()).stream()
                    .filter(SharingConsent::given)
                    .forEach(each -> withdraw(each, changed.by(), changed.at()));
        }
    }

    private void give(List<SharingConsent> known, SharingConsent fresh, Shared shared, Actor by, Instant now) {
        Optional<SharingConsent> before = known.stream()
                .filter(each -> each.receiver().equals(fresh.receiver()))
                .findFirst();
        if (before.filter(each -> each.is(shared)).isPresent()) {
            return;
        }
        boolean less = before.map(each -> each.give(shared, now)).orElse(false);
        if (before.isEmpty()) {
            consents.persist(fresh);
        }
        Map<String, String> details = Map.of(
                "receiver", fresh.receiver().toString(),
                "answers", Boolean.toString(shared.answers()),
                "addresses", Boolean.toString(shared.addresses()));
        audit.record(by, "case.sharing-given", on(fresh.caseId()), details, now);
        consents.flush();
        if (less) {
            taken.fire(new SharingChanged(fresh.caseId(), fresh.receiver(), now));
        }
    }

    private void withdraw(SharingConsent consent, Actor by, Instant now) {
        consent.withdraw(now);
        consents.flush();
        Map<String, String> details = Map.of("receiver", consent.receiver().toString());
        audit.record(by, "case.sharing-withdrawn", on(consent.caseId()), details, now);
        taken.fire(new SharingChanged(consent.caseId(), consent.receiver(), now));
    }

    private static Subject on(UUID caseId) {
        return Subject.of("case", caseId, caseId);
    }
}
