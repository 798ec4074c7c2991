package org.redress.removal.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.UUID;
import org.redress.NotAcceptable;
import org.redress.NotPossibleNow;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.removal.Evidence;
import org.redress.removal.ReceiptHow;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalRequests;
import org.redress.removal.RemovalStatus;
import org.redress.removal.Removals;

/**
 * Writes down what a caseworker did with a platform's form. A number is proof of receipt, and the platform's clocks run
 * from when the form was sent; without one the request is sent and no more, so that only our own target runs.
 */
@ApplicationScoped
@Transactional
public class Forms {
    private final RemovalRequests requests;
    private final Removals removals;
    private final Audit audit;

    Forms(RemovalRequests requests, Removals removals, Audit audit) {
        this.requests = requests;
        this.removals = removals;
        this.audit = audit;
    }

    /**
     * One form was filled in for all of these; all are written down or none. What was sent before and has no receipt
     * may be asked again by form: only a number changes its state.
     *
     * @throws NotAcceptable about {@code sent} when it was in the future, or before a request was prepared or sent
     * @throws NotPossibleNow with {@code already-there} when it was written down before
     */
    public void filled(Collection<UUID> requestIds, Filled form, Actor by, Instant now) {
        for (UUID id : requestIds) {
            filled(requests.get(id), form, by, now);
        }
    }

    private void filled(RemovalRequest request, Filled form, Actor by, Instant now) {
        Instant at = fitting(request, form.at(), now);
        if (request.status() == RemovalStatus.PREPARED) {
            removals.sent(request.id(), at, by, now);
        } else if (request.status() != RemovalStatus.SENT) {
            throw new NotPossibleNow("already-there", "This was written down already.");
        } else if (form.number() == null) {
            audit.record(by, "removal-request.form-filled", on(request), now);
        }
        if (form.number() != null) {
            removals.received(request.id(), new Evidence(ReceiptHow.FORM_CONFIRMATION, form.number(), at), by, now);
        }
    }

    /** The form did not work: the requests are as they were, and the record says that somebody tried. */
    public void failed(Collection<UUID> requestIds, Actor by, Instant now) {
        for (UUID id : requestIds) {
            audit.record(by, "removal-request.form-failed", on(requests.get(id)), now);
        }
    }

    private static Subject on(RemovalRequest request) {
        return Subject.of("removal-request", request.id(), request.caseId());
    }

    /**
     * People know the minute; within the minute in which it was prepared, a form was sent at once. What is on record as
     * sent already had no receipt before that.
     */
    private static Instant fitting(RemovalRequest request, Instant at, Instant now) {
        if (at.isAfter(now)) {
            throw new NotAcceptable("sent", "This time is still to come. Enter when the form was sent.");
        }
        Instant first = request.sentAt().orElse(request.preparedAt());
        if (at.isBefore(first.truncatedTo(ChronoUnit.MINUTES))) {
            String why = request.sentAt().isPresent()
                    ? "It is on record as sent later than that, so nothing can have been received by then."
                    : "The request was not prepared yet at that time. Enter when the form was sent.";
            throw new NotAcceptable("sent", why);
        }
        return at.isBefore(first) ? first : at;
    }
}
