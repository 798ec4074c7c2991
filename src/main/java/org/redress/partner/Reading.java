package org.redress.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.redress.NotFound;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.partner.views.RequestView;
import org.redress.partner.views.RequestViews;
import org.redress.removal.ReceiptHow;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalRequests;
import org.redress.removal.Removals;

/** Shows one request to its platform; being shown it is its receipt. */
@ApplicationScoped
@Transactional
class Reading {
    private final CallingPlatform platform;
    private final RemovalRequests requests;
    private final Removals removals;
    private final RequestViews views;
    private final Etags etags;
    private final Audit audit;
    private final InstantSource time;

    Reading(
            CallingPlatform platform,
            RemovalRequests requests,
            Removals removals,
            RequestViews views,
            Etags etags,
            Audit audit,
            InstantSource time) {
        this.platform = platform;
        this.requests = requests;
        this.removals = removals;
        this.views = views;
        this.etags = etags;
        this.audit = audit;
        this.time = time;
    }

    /** A representation and its validator. */
    record Read(RequestView view, String etag) {}

    Read fetch(UUID id) {
        Instant now = time.instant();
        RemovalRequest request =
                requests.lockSentTo(platform.id(), id).orElseThrow(() -> new NotFound("removal request"));
        removals.received(id, ReceiptHow.API_READ, "fetched", platform.actor(), now);
        Subject on = Subject.of("removal-request", id, request.caseId());
        audit.record(platform.actor(), "removal-request.read", on, now);
        return read(request);
    }

    Read look(UUID id) {
        return read(requests.sentTo(platform.id(), id).orElseThrow(() -> new NotFound("removal request")));
    }

    private Read read(RemovalRequest request) {
        RequestView view = views.of(request);
        return new Read(view, etags.of(view));
    }
}
