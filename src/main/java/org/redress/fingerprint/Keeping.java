package org.redress.fingerprint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.cases.CaseChanged;
import org.redress.cases.CaseFiles;
import org.redress.cases.CaseReported;
import org.redress.cases.Cases;
import org.redress.cases.Item;
import org.redress.cases.ItemKind;

/** Keeps a fingerprint for each item that has one, and withdraws it with its item. */
@ApplicationScoped
class Keeping {
    @Inject
    CaseFiles caseFiles;

    @Inject
    Cases cases;

    @Inject
    Fingerprints fingerprints;

    @Inject
    Audit audit;

    void on(@Observes CaseReported reported) {
        keep(new CaseChanged(
                reported.caseId(), CaseChanged.What.COMPLETED, Actor.person(reported.caseId()), reported.at()));
    }

    void on(@Observes CaseChanged changed) {
        switch (changed.what()) {
            case COMPLETED -> keep(changed);
            case WITHDRAWN, STOPPED -> withdraw(changed);
            case ERASED -> fingerprints.ofCase(changed.caseId()).forEach(Fingerprint::forget);
            case LET_IN, REVIEWED, CLEARED, SEALED -> {}
        }
    }

    private void keep(CaseChanged changed) {
        for (Item item : caseFiles.items(changed.caseId())) {
            boolean isNew = item.kind() == ItemKind.FINGERPRINT
                    && fingerprints.ofItem(item.id()).isEmpty();
            if (isNew) {
                Measured.parse(cases.typed(item)).ifPresent(measured -> keep(item, measured, changed));
            }
        }
    }

    private void keep(Item item, Measured measured, CaseChanged changed) {
        Fingerprint fresh = new Fingerprint(item.id(), item.caseId(), measured, changed.at());
        fingerprints.persist(fresh);
        audit.record(changed.by(), "fingerprint.kept", on(fresh), changed.at());
    }

    private void withdraw(CaseChanged changed) {
        Map<UUID, Item> items =
                caseFiles.items(changed.caseId()).stream().collect(Collectors.toMap(Item::id, Function.identity()));
        for (Fingerprint each : fingerprints.ofCase(changed.caseId())) {
            boolean all = changed.what() == CaseChanged.What.STOPPED;
            Item item = items.get(each.itemId());
            boolean takenBack = item != null && item.withdrawnAt().isPresent();
            if ((all || takenBack) && each.withdraw(changed.at())) {
                audit.record(changed.by(), "fingerprint.withdrawn", on(each), changed.at());
            }
        }
    }

    private static Subject on(Fingerprint fingerprint) {
        return Subject.of("fingerprint", fingerprint.id(), fingerprint.caseId());
    }
}
