package org.redress.evidence.gathering;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.redress.cases.sharing.SharingConsents;
import org.redress.removal.Deadline;
import org.redress.removal.Deadlines;
import org.redress.removal.RemovalRequest;
import org.redress.removal.complaint.Complaints;
import org.redress.removal.dispute.Disputes;
import org.redress.vault.Vault;

/** Reads a page of requests with all that belongs to them. */
@ApplicationScoped
class Pages {
    private final Rows rows;
    private final SharingConsents consents;
    private final Deadlines deadlines;
    private final Disputes disputes;
    private final Complaints complaints;
    private final Vault vault;

    Pages(
            Rows rows,
            SharingConsents consents,
            Deadlines deadlines,
            Disputes disputes,
            Complaints complaints,
            Vault vault) {
        this.rows = rows;
        this.consents = consents;
        this.deadlines = deadlines;
        this.disputes = disputes;
        this.complaints = complaints;
        this.vault = vault;
    }

    Page read(Collection<UUID> ids, UUID receiver) {
        Map<UUID, RemovalRequest> requests = rows.requests(ids);
        Set<UUID> cases = requests.values().stream().map(RemovalRequest::caseId).collect(Collectors.toSet());
        Set<UUID> items = requests.values().stream().map(RemovalRequest::itemId).collect(Collectors.toSet());
        Map<UUID, List<Deadline>> clocks = rows.clocks(ids);
        Set<UUID> all =
                clocks.values().stream().flatMap(List::stream).map(Deadline::id).collect(Collectors.toSet());
        vault.expect(cases);
        return new Page(
                requests,
                rows.items(items),
                rows.cases(cases),
                consents.given(receiver, cases),
                rows.declarations(cases),
                rows.receipts(ids),
                clocks,
                all.isEmpty() ? Map.of() : deadlines.missed(all),
                disputes.of(all),
                rows.deliveries(ids),
                rows.copies(ids),
                complaints.of(ids),
                rows.checks(ids));
    }
}
