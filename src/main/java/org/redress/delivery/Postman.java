package org.redress.delivery;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.redress.Wordless;

/**
 * Sends what is due: takes one delivery up, sends it outside of any transaction, and settles it alone, so that nobody's
 * failure touches another. Webhooks, reports and letters have workers of their own.
 */
@ApplicationScoped
public class Postman {
    private static final Logger LOG = Logger.getLogger(Postman.class);

    private final Leases leases;
    private final List<WayOut> ways;
    private final MailReceipts receipts;
    private final FallBacks fallBacks;
    private final Duration patience;
    private final List<Lane> lanes = List.of(
            new Lane("webhooks", 8, List.of(DeliveryKind.WEBHOOK)),
            new Lane("reports", 4, List.of(DeliveryKind.CONNECTOR)),
            new Lane("checkpoints", 2, List.of(DeliveryKind.CHECKPOINT)),
            new Lane("staff-webhooks", 4, List.of(DeliveryKind.WEBHOOK_TO_STAFF)),
            new Lane(
                    "letters",
                    8,
                    List.of(
                            DeliveryKind.LETTER_TO_STAFF,
                            DeliveryKind.LETTER_TO_PLATFORM,
                            DeliveryKind.LETTER_TO_PERSON)));

    Postman(
            Leases leases,
            @All List<WayOut> ways,
            MailReceipts receipts,
            FallBacks fallBacks,
            @ConfigProperty(name = "redress.delivery.round-patience", defaultValue = "PT2S") Duration patience) {
        this.leases = leases;
        this.ways = ways;
        this.receipts = receipts;
        this.fallBacks = fallBacks;
        this.patience = patience;
    }

    /**
     * Takes up whatever is due. Waits until it is sent, but not for whom it takes longer than a round's patience:
     * those go on by themselves.
     *
     * @return how many were taken up so far
     */
    public int sendDue(Instant now) {
        int taken = leases.anyDue(now) ? rounds(now) : 0;
        fallBacks.ofTheWaiting(now);
        return taken;
    }

    private int rounds(Instant now) {
        AtomicInteger taken = new AtomicInteger();
        List<CompletableFuture<Void>> rounds = new ArrayList<>();
        lanes.forEach(lane -> rounds.addAll(lane.start(() -> round(lane, now, taken))));
        await(CompletableFuture.allOf(rounds.toArray(CompletableFuture[]::new)));
        return taken.get();
    }

    private void round(Lane lane, Instant now, AtomicInteger taken) {
        long started = System.nanoTime();
        while (System.nanoTime() - started < patience.toNanos()) {
            Optional<Leased> next = lane.next(busy -> leases.take(lane.kinds(), busy, now));
            if (next.isEmpty()) {
                return;
            }
            taken.incrementAndGet();
            try {
                deliver(next.get(), now);
            } finally {
                lane.done(next.get());
            }
        }
    }

    private void deliver(Leased delivery, Instant now) {
        try {
            Optional<String> obsolete = leases.whyDrop(delivery, now);
            if (obsolete.isPresent()) {
                leases.drop(delivery, obsolete.get(), now);
                return;
            }
            long started = System.nanoTime();
            Attempt attempt = send(delivery, now);
            long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
            Instant then = now.plusMillis(took);
            receipts.note(delivery, attempt, then);
            leases.settle(delivery, attempt, took, then);
        } catch (RuntimeException e) {
            // Not settled, so it is taken up again when its lease ends; the others go on.
            LOG.warnf(
                    "delivery %s could not be settled: %s",
                    delivery.id(), e.getClass().getName());
        }
    }

    private Attempt send(Leased delivery, Instant now) {
        if (leases.isHeld(delivery)) {
            return Attempt.notAllowed("the person asked to hold everything");
        }
        try {
            return ways.stream()
                    .filter(way -> way.carries(delivery.kind()))
                    .findFirst()
                    .orElseThrow()
                    .send(delivery, now);
        } catch (RuntimeException e) {
            return Attempt.noAnswer(e.getClass().getSimpleName());
        }
    }

    private void await(CompletableFuture<Void> rounds) {
        try {
            rounds.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.debug("some deliveries take longer and go on by themselves");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            LOG.warn("a postman's round ended early", Wordless.of(e));
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        lanes.forEach(Lane::stop);
    }
}
