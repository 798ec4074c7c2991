package org.redress.partner.views;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.cases.Declaration;
import org.redress.cases.Item;
import org.redress.partner.views.DeadlineView.Missed;
import org.redress.policy.Element;
import org.redress.removal.Checklist;
import org.redress.removal.Deadline;
import org.redress.removal.Deadlines;
import org.redress.removal.MissedDeadline;
import org.redress.removal.RemovalRequest;
import org.redress.removal.dispute.Dispute;
import org.redress.removal.dispute.Disputes;
import org.redress.removal.dispute.Disputing;
import org.redress.vault.Vault;

/** Draws the clocks of a request: facts, misses and what was disputed of them. */
@ApplicationScoped
class ClockViews {
    private final Deadlines deadlines;
    private final Disputes disputes;
    private final Disputing disputing;
    private final Vault vault;

    ClockViews(Deadlines deadlines, Disputes disputes, Disputing disputing, Vault vault) {
        this.deadlines = deadlines;
        this.disputes = disputes;
        this.disputing = disputing;
        this.vault = vault;
    }

    List<DeadlineView> of(RemovalRequest request, List<Deadline> all, Set<Declaration> declared, Item item) {
        Map<UUID, MissedDeadline> missed = deadlines.missedOf(request.id());
        Map<UUID, List<Dispute>> disputed = disputes.of(missed.keySet());
        boolean readable = !disputed.isEmpty() && vault.holdsKey(request.caseId());
        return all.stream()
                .map(deadline -> DeadlineView.of(
                        deadline,
                        missing(deadline, declared, item),
                        missed(
                                missed.get(deadline.id()),
                                disputed.getOrDefault(deadline.id(), List.of()).stream()
                                        .map(dispute ->
                                                DisputeView.of(dispute, readable ? disputing.words(dispute) : null))
                                        .toList())))
                .toList();
    }

    private static Set<Element> missing(Deadline deadline, Set<Declaration> declared, Item item) {
        return Checklist.missing(deadline.ruleVersion().requiredElements(), declared, item);
    }

    private static @Nullable Missed missed(@Nullable MissedDeadline miss, List<DisputeView> disputes) {
        return miss == null ? null : Missed.of(miss, disputes);
    }
}
