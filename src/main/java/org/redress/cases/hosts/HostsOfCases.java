package org.redress.cases.hosts;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.redress.cases.AddressIndex;
import org.redress.cases.CaseChanged;
import org.redress.cases.CaseClosing;
import org.redress.cases.CaseFile;
import org.redress.cases.CaseFiles;
import org.redress.cases.CaseStatus;
import org.redress.cases.Cases;
import org.redress.cases.Item;
import org.redress.cases.ItemKind;
import org.redress.cases.Say;
import org.redress.platform.WebAddress;
import org.redress.platform.unknown.HostWishes;
import org.redress.platform.unknown.UnknownHosts;

/**
 * Wants to know the unknown hosts of a case once a caseworker has accepted it, the person agreed that they are looked
 * at, and nothing is on hold; and forgets each with the last case that names it. Only the host's name goes on, with the
 * keyed index that its items have: neither the address nor the case.
 */
@ApplicationScoped
class HostsOfCases implements HostWishes {
    private static final int MOST = 100;
    /** After whoever opens a closed case again for the same news. */
    private static final int LATE = Interceptor.Priority.APPLICATION + 900;

    private final CaseFiles caseFiles;
    private final Cases cases;
    private final AddressIndex index;
    private final Naming naming;
    private final UnknownHosts hosts;

    HostsOfCases(CaseFiles caseFiles, Cases cases, AddressIndex index, Naming naming, UnknownHosts hosts) {
        this.caseFiles = caseFiles;
        this.cases = cases;
        this.index = index;
        this.naming = naming;
        this.hosts = hosts;
    }

    void on(@Observes @Priority(LATE) CaseChanged changed) {
        switch (changed.what()) {
            case REVIEWED, COMPLETED, CLEARED, WITHDRAWN, STOPPED, SEALED ->
                settle(changed.caseId(), wanted(changed.caseId()), changed.at());
            case LET_IN, ERASED -> {
                // Held, it never wanted any; whoever erases stops first, or finds it closed.
            }
        }
    }

    void on(@Observes CaseClosing closing) {
        settle(closing.caseId(), Map.of(), Instant.EPOCH);
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean mayAsk(String host) {
        Optional<byte[]> kept = hosts.lock(host);
        boolean may = kept.filter(naming::mayBeAsked).isPresent();
        if (!may) {
            hosts.forget(host);
        }
        return may;
    }

    /** One host after the other by name, so that two cases that share some wait for each other and never in a circle. */
    private void settle(UUID caseId, Map<String, byte[]> wanted, Instant now) {
        var all = new TreeSet<>(hosts.under(naming.indexesOf(caseId)));
        all.addAll(wanted.keySet());
        for (String host : all) {
            byte[] named = wanted.get(host);
            if (named != null) {
                hosts.want(host, named, now);
            } else if (hosts.lock(host).filter(naming::isNamed).isEmpty()) {
                hosts.forget(host);
            }
        }
    }

    private Map<String, byte[]> wanted(UUID caseId) {
        CaseFile file = caseFiles.get(caseId);
        Map<String, byte[]> wanted = new TreeMap<>();
        if (file.status() == CaseStatus.ACCEPTED) {
            Say say = caseFiles.say(caseId);
            for (Item item : caseFiles.items(caseId)) {
                if (wanted.size() < MOST && isWanted(file, item, say)) {
                    host(item).ifPresent(host -> wanted.put(host, index.ofHost(host)));
                }
            }
        }
        return wanted;
    }

    private static boolean isWanted(CaseFile file, Item item, Say say) {
        return item.kind() == ItemKind.WEB_ADDRESS
                && item.platformId().isEmpty()
                && item.withdrawnAt().isEmpty()
                && say.whyNotAsk(file, item.id(), item.id()).isEmpty();
    }

    private Optional<String> host(Item item) {
        return WebAddress.parse(cases.typed(item)).map(WebAddress::host);
    }
}
