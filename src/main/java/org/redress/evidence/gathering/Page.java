package org.redress.evidence.gathering;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.redress.cases.CaseFile;
import org.redress.cases.DeclarationMade;
import org.redress.cases.Item;
import org.redress.cases.sharing.SharingConsent;
import org.redress.evidence.facts.PackedItem;
import org.redress.removal.Deadline;
import org.redress.removal.MissedDeadline;
import org.redress.removal.Receipt;
import org.redress.removal.RemovalRequest;
import org.redress.removal.complaint.Complaint;
import org.redress.removal.dispute.Dispute;

/** All that was read for some requests, by the id of what it belongs to. */
record Page(
        Map<UUID, RemovalRequest> requests,
        Map<UUID, Item> items,
        Map<UUID, CaseFile> cases,
        Map<UUID, SharingConsent> consents,
        Map<UUID, List<DeclarationMade>> declarations,
        Map<UUID, List<Receipt>> receipts,
        Map<UUID, List<Deadline>> clocks,
        Map<UUID, MissedDeadline> missed,
        Map<UUID, List<Dispute>> disputes,
        Map<UUID, List<PackedItem.Sent>> deliveries,
        Map<UUID, List<RemovalRequest>> copies,
        Map<UUID, Complaint> complaints,
        Map<UUID, List<PackedItem.Check>> checks) {

    List<Deadline> clocksOf(RemovalRequest request) {
        return clocks.getOrDefault(request.id(), List.of());
    }
}
