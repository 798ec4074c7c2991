package org.redress.intake.yours;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.redress.cases.CaseFile;
import org.redress.cases.Consent;
import org.redress.cases.Item;
import org.redress.cases.Say;
import org.redress.check.Watch;
import org.redress.platform.Platform;
import org.redress.removal.Deadline;
import org.redress.removal.Obligation;
import org.redress.removal.Receipt;
import org.redress.removal.RemovalRequest;

/** All that a case's lines are written from, read in a few queries however many there are. */
record Gathered(
        CaseFile file,
        List<Item> items,
        Map<UUID, List<RemovalRequest>> requests,
        Map<UUID, List<Deadline>> deadlines,
        Map<UUID, List<Receipt>> receipts,
        Map<UUID, Watch> watches,
        Say say,
        Map<UUID, Platform> platforms) {

    private static final int MOST_HOSTS = 3;

    /** What was read of the requests. */
    record Asked(
            List<RemovalRequest> requests, List<Deadline> deadlines, List<Receipt> receipts, List<Watch> watches) {}

    static Gathered of(CaseFile file, List<Item> items, Asked asked, Say say, List<Platform> platforms) {
        return new Gathered(
                file,
                items,
                by(asked.requests(), RemovalRequest::itemId),
                by(
                        asked.deadlines().stream()
                                .filter(deadline -> deadline.obligation() == Obligation.REMOVAL_REQUEST)
                                .toList(),
                        Deadline::obligationId),
                by(asked.receipts(), Receipt::requestId),
                one(asked.watches(), Watch::requestId),
                say,
                one(platforms, Platform::id));
    }

    List<RemovalRequest> asked(Item item) {
        return requests.getOrDefault(item.id(), List.of());
    }

    List<Deadline> clocks(RemovalRequest request) {
        return deadlines.getOrDefault(request.id(), List.of());
    }

    List<Receipt> receipts(RemovalRequest request) {
        return receipts.getOrDefault(request.id(), List.of());
    }

    Optional<Watch> watch(RemovalRequest request) {
        return Optional.ofNullable(watches.get(request.id()));
    }

    Optional<Consent> consent(UUID recipient) {
        return say.of(recipient);
    }

    /** Whether they agreed to it before its platform was found, and have not answered for the platform. */
    boolean awaitsYes(Item item) {
        return say.awaitsYes(item);
    }

    /** Its hosts, so that two that are called alike can be told apart. */
    String hosts(Item item) {
        return item.platformId()
                .map(platforms::get)
                .map(platform ->
                        platform.hosts().stream().sorted().limit(MOST_HOSTS).collect(Collectors.joining(", ")))
                .orElse("");
    }

    String platform(UUID id) {
        return Optional.ofNullable(platforms.get(id)).map(Platform::name).orElse("");
    }

    private static <T> Map<UUID, List<T>> by(List<T> all, Function<T, UUID> key) {
        return all.stream().collect(Collectors.groupingBy(key));
    }

    private static <T> Map<UUID, T> one(List<T> all, Function<T, UUID> key) {
        return all.stream().collect(Collectors.toMap(key, Function.identity()));
    }
}
