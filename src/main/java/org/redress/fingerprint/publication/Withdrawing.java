package org.redress.fingerprint.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.removal.FingerprintClocks;

/** Takes a fingerprint back from a platform: a tombstone in its feed, and a clock until it confirms. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Withdrawing {
    @Inject
    FeedRecords records;

    @Inject
    Publications publications;

    @Inject
    FingerprintClocks clocks;

    @Inject
    Audit audit;

    @Inject
    Event<PublicationChanged> changed;

    /** @param feed locked */
    void withdraw(Feed feed, Publication publication, Actor by, Instant now) {
        Place place = feed.move(now);
        UUID record = publication.recordId().orElseThrow();
        publication.withdraw(place, now);
        publications.flush();
        settle(records.findById(record), place, now);
        audit.record(by, "fingerprint.withdrawal-asked", on(publication), now);
        Instant due = publication.served() ? start(publication, by, now) : null;
        changed.fire(new PublicationChanged(
                publication.id(),
                feed.platformId(),
                publication.caseId(),
                PublicationChanged.What.WITHDRAWN,
                due,
                now));
    }

    /** {@return whether this is the first confirmation} */
    boolean confirm(Publication publication, Confirmation how, Actor by, Instant now) {
        boolean first = publication.confirm(how, now);
        if (first) {
            publication
                    .withdrawalId()
                    .ifPresent(withdrawal -> clocks.stop(withdrawal, "confirmed by the platform", by, now));
            audit.record(by, "fingerprint.withdrawal-confirmed", on(publication), now);
        }
        return first;
    }

    /** It is published again: the withdrawal before, if there was one, is over. */
    void over(Publication publication, Actor by, Instant now) {
        publication.withdrawalId().ifPresent(withdrawal -> clocks.stop(withdrawal, "published again", by, now));
    }

    /** Others may still want the same hash watched for; and what no platform ever got leaves nothing. */
    private void settle(FeedRecord record, Place place, Instant now) {
        List<Publication> sharing = publications.sharing(record.id());
        if (sharing.isEmpty()) {
            records.delete(record);
        } else if (sharing.stream().anyMatch(each -> each.status() == PublicationStatus.ACTIVE)) {
            record.show(place);
        } else {
            record.withdraw(place, now);
        }
    }

    private @Nullable Instant start(Publication publication, Actor by, Instant now) {
        UUID withdrawal = publication.withdrawalId().orElseThrow();
        var withdrawn = new FingerprintClocks.Withdrawn(withdrawal, publication.caseId(), publication.platformId());
        return clocks.start(withdrawn, by, now).orElse(null);
    }

    private static Subject on(Publication publication) {
        return Subject.of("publication", publication.id(), publication.caseId());
    }
}
