package org.redress.partner;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redress.deadline.ClockState;
import org.redress.partner.views.PageView;
import org.redress.partner.views.SummaryView;
import org.redress.removal.Deadline;
import org.redress.removal.Deadlines;
import org.redress.removal.Obligation;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalRequests;
import org.redress.removal.RemovalStatus;

/**
 * What a platform was asked, in the order of (updated_at, id). A row waits until it is two seconds old: by then every
 * transaction that took an earlier time has committed, so none can appear behind a cursor.
 */
@ApplicationScoped
class Listing {
    static final Duration SETTLED = Duration.ofSeconds(2);
    private static final String AFTER = "platformId = :platform and sentAt is not null and updatedAt <= :settled"
            + " and (updatedAt, id) > (:at, :id) and status in :statuses order by updatedAt, id";

    private final RemovalRequests requests;
    private final Deadlines deadlines;
    private final Cursors cursors;

    Listing(RemovalRequests requests, Deadlines deadlines, Cursors cursors) {
        this.requests = requests;
        this.deadlines = deadlines;
        this.cursors = cursors;
    }

    /**
     * Which page.
     *
     * @param cursor where to go on; null for the beginning
     * @param limit most rows, from 1
     */
    record Wanted(
            UUID platform,
            Set<RemovalStatus> statuses,
            @Nullable String cursor,
            int limit) {}

    PageView page(Wanted wanted, Instant now) {
        Cursor after = wanted.cursor() == null ? Cursor.START : cursors.read(wanted.platform(), wanted.cursor());
        List<RemovalRequest> found = requests.find(
                        AFTER,
                        io.quarkus.panache.common.Parameters.with("platform", wanted.platform())
                                .and("settled", now.minus(SETTLED))
                                .and("at", after.updatedAt())
                                .and("id", after.id())
                                .and("statuses", wanted.statuses()))
                .range(0, wanted.limit())
                .list();
        List<RemovalRequest> shown = found.subList(0, Math.min(found.size(), wanted.limit()));
        return new PageView(summaries(shown), next(wanted, shown), found.size() > shown.size());
    }

    private @Nullable String next(Wanted wanted, List<RemovalRequest> shown) {
        if (shown.isEmpty()) {
            return wanted.cursor();
        }
        RemovalRequest last = shown.get(shown.size() - 1);
        return cursors.write(wanted.platform(), new Cursor(last.updatedAt(), last.id()));
    }

    private List<SummaryView> summaries(List<RemovalRequest> shown) {
        Map<UUID, Instant> due = due(shown.stream().map(RemovalRequest::id).toList());
        return shown.stream()
                .map(request -> new SummaryView(
                        request.id(),
                        request.status(),
                        request.sentAt().orElseThrow(),
                        request.updatedAt(),
                        due.get(request.id())))
                .toList();
    }

    private Map<UUID, Instant> due(List<UUID> ids) {
        List<Deadline> running = deadlines.list(
                "obligation = ?1 and obligationId in ?2 and state = ?3 and dueAt is not null and removedBecause is null",
                Obligation.REMOVAL_REQUEST,
                ids,
                ClockState.RUNNING);
        Function<Deadline, Instant> dueAt = deadline -> deadline.dueAt().orElseThrow();
        BinaryOperator<Instant> first = (one, other) -> one.isBefore(other) ? one : other;
        return running.stream().collect(Collectors.toMap(Deadline::obligationId, dueAt, first));
    }
}
