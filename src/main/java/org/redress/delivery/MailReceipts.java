package org.redress.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.redress.NotPossibleNow;
import org.redress.audit.Actor;
import org.redress.removal.ReceiptHow;
import org.redress.removal.Removals;

/** A platform's mail server that accepts a letter has received the request. */
@ApplicationScoped
class MailReceipts {
    private static final Logger LOG = Logger.getLogger(MailReceipts.class);
    private static final Actor POSTMAN = Actor.system("postman");

    private final Removals removals;

    MailReceipts(Removals removals) {
        this.removals = removals;
    }

    /** Before the delivery is settled: should we stop in between, it is sent and noted again, which changes nothing. */
    void note(Leased delivery, Attempt attempt, Instant now) {
        UUID request = delivery.requestId();
        if (!attempt.isAccepted() || attempt.code() == null || request == null) {
            return;
        }
        switch (delivery.kind()) {
            case LETTER_TO_PLATFORM -> keep(request, ReceiptHow.MAIL_ACCEPTED, "delivery " + delivery.id(), now);
            case CONNECTOR -> keep(request, ReceiptHow.SERVICE_ACCEPTED, attempt.detail(), now);
            case WEBHOOK, LETTER_TO_STAFF, LETTER_TO_PERSON, WEBHOOK_TO_STAFF, CHECKPOINT -> {
                // Whoever takes these says nothing about having a request.
            }
        }
    }

    private void keep(UUID request, ReceiptHow how, String proof, Instant now) {
        try {
            removals.received(request, how, proof, POSTMAN, now);
        } catch (NotPossibleNow e) {
            LOG.infof("request %s took no receipt: %s", request, e.code());
        }
    }
}
