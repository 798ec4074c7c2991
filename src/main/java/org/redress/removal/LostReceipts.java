package org.redress.removal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.redress.audit.Actor;
import org.redress.vault.Vault;

/**
 * What was taken as a receipt turns out to be none: a letter that was accepted came back. The request is sent and no
 * more, and the clocks that the receipt began have not started, unless something else proves that the platform has it.
 */
@ApplicationScoped
public class LostReceipts {
    private final RemovalRequests requests;
    private final Removals removals;
    private final Clocks clocks;
    private final Vault vault;
    private final Event<RequestChanged> changed;

    LostReceipts(
            RemovalRequests requests, Removals removals, Clocks clocks, Vault vault, Event<RequestChanged> changed) {
        this.requests = requests;
        this.removals = removals;
        this.clocks = clocks;
        this.vault = vault;
        this.changed = changed;
    }

    /**
     * Strikes out the standing receipt that has this proof; does nothing when none has. Once the platform has answered,
     * the wait is over and its clocks stay as they are.
     *
     * @param instead other evidence of the same kind, which takes its place
     */
    @Transactional
    public void strikeOut(UUID requestId, String proof, Optional<Evidence> instead, Actor by, Instant now) {
        RemovalRequest request = requests.lock(requestId);
        Optional<Receipt> found = requests.receipts(requestId).stream()
                .filter(receipt -> receipt.proof().filter(proof::equals).isPresent())
                .findFirst();
        if (found.isEmpty()) {
            return;
        }
        Receipt receipt = found.get();
        receipt.strikeOut(now);
        if (receipt.how().isOfWithdrawal() || !request.status().awaitsPlatform()) {
            return;
        }
        takeBack(request, receipt, by, now);
        requests.flush();
        beginAgain(request, instead, by, now);
    }

    private void takeBack(RemovalRequest request, Receipt receipt, Actor by, Instant now) {
        clocks.strikeOutReceipt(request, receipt.at(), new ClockFactRecord.Cause("the letter came back", by, now));
        Optional<RemovalStep> received = request.last()
                .filter(step -> step.event() == RemovalEvent.RECEIVE)
                .filter(step -> step.code().filter(receipt.how().name()::equals).isPresent());
        received.ifPresent(step -> {
            byte[] why = vault.seal(request.caseId(), StrikeOut.field(step.id()), "The letter came back.");
            request.strikeOut(new StrikeOut(step, why, by, now));
            changed.fire(new RequestChanged(
                    request.id(), request.caseId(), request.platformId(), RemovalEvent.RECEIVE, now));
        });
    }

    /** Whatever else shows that the platform has it starts its clocks, at its own time. */
    private void beginAgain(RemovalRequest request, Optional<Evidence> instead, Actor by, Instant now) {
        if (instead.isPresent()) {
            removals.received(request.id(), instead.get(), by, now);
            return;
        }
        requests.receipts(request.id()).stream()
                .filter(receipt -> receipt.how().isOfRequest())
                .min(Comparator.comparing(Receipt::at))
                .ifPresent(receipt -> clocks.received(
                        request,
                        clocks.lock(request),
                        receipt.at(),
                        new ClockFactRecord.Cause("received: " + receipt.how(), by, now)));
    }
}
