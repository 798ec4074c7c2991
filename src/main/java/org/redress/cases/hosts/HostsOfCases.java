package org.redress.cases.hosts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.redress.cases.CaseChanged;
import org.redress.cases.CaseFile;
import org.redress.cases.CaseFiles;
import org.redress.cases.CaseStatus;
import org.redress.cases.Cases;
import org.redress.cases.Item;
import org.redress.cases.ItemKind;
import org.redress.platform.WebAddress;
import org.redress.platform.unknown.UnknownHosts;

/**
 * Wants to know the unknown hosts of a case once a caseworker has accepted it, the person agreed that they are looked
 * at, and nothing is on hold. Only the host's name goes on: neither the address nor the case.
 */
@ApplicationScoped
class HostsOfCases {
    private static final int MOST = 100;

    private final CaseFiles caseFiles;
    private final Cases cases;
    private final UnknownHosts hosts;

    HostsOfCases(CaseFiles caseFiles, Cases cases, UnknownHosts hosts) {
        this.caseFiles = caseFiles;
        this.cases = cases;
        this.hosts = hosts;
    }

    void on(@Observes CaseChanged changed) {
        switch (changed.what()) {
            case REVIEWED, COMPLETED, CLEARED -> want(changed.caseId(), changed.at());
            case LET_IN, WITHDRAWN, STOPPED, SEALED, ERASED -> {
                // Nothing more may be asked than before.
            }
        }
    }

    private void want(UUID caseId, Instant now) {
        CaseFile file = caseFiles.get(caseId);
        if (file.status() != CaseStatus.ACCEPTED) {
            return;
        }
        Set<String> unknown = new TreeSet<>();
        for (Item item : caseFiles.items(caseId)) {
            if (unknown.size() < MOST && isWanted(file, item)) {
                host(item).ifPresent(unknown::add);
            }
        }
        hosts.want(unknown, now);
    }

    private boolean isWanted(CaseFile file, Item item) {
        return item.kind() == ItemKind.WEB_ADDRESS
                && item.platformId().isEmpty()
                && item.withdrawnAt().isEmpty()
                && caseFiles.whyNotAsk(file, item.id()).isEmpty();
    }

    private Optional<String> host(Item item) {
        return WebAddress.parse(cases.typed(item)).map(WebAddress::host);
    }
}
