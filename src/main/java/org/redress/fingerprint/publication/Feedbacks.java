package org.redress.fingerprint.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.redress.NotFound;
import org.redress.NotPossibleNow;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Subject;

/** What platforms say of fingerprints: that they matched, and that they deleted them. Another's answer as unknown ones. */
@ApplicationScoped
@Transactional
public class Feedbacks {
    private final Feeds feeds;
    private final FeedRecords records;
    private final Publications publications;
    private final Withdrawing withdrawing;
    private final Audit audit;

    Feedbacks(Feeds feeds, FeedRecords records, Publications publications, Withdrawing withdrawing, Audit audit) {
        this.feeds = feeds;
        this.records = records;
        this.publications = publications;
        this.withdrawing = withdrawing;
        this.audit = audit;
    }

    /**
     * The platform deleted a fingerprint that was withdrawn: its clock stops. Saying so twice changes nothing.
     *
     * @throws NotPossibleNow when it is not withdrawn
     */
    public void acknowledge(UUID platformId, UUID id, Instant now) {
        Publication publication = lock(platformId, id);
        if (publication.status() != PublicationStatus.WITHDRAWN) {
            throw new NotPossibleNow("not-withdrawn", "This fingerprint is active: nobody asked you to delete it.");
        }
        withdrawing.confirm(publication, Confirmation.API, Actor.platform(platformId), now);
    }

    /** @throws NotPossibleNow when it is withdrawn */
    public void say(UUID platformId, UUID id, Feedback said, Instant now) {
        Publication publication = lock(platformId, id);
        if (publication.status() == PublicationStatus.WITHDRAWN) {
            throw new NotPossibleNow("fingerprint-withdrawn", "This fingerprint was withdrawn: delete it.");
        }
        keep(publication, said, Actor.platform(platformId), now);
    }

    /**
     * The same for every publication of each hash; hashes that the platform was not given change nothing. What was
     * withdrawn listens to {@link Feedback#DELETED} alone, which confirms it.
     *
     * @param said by hash, in lower-case hex
     */
    public void sayOfHashes(UUID platformId, Map<String, Feedback> said, Instant now) {
        if (feeds.lock(platformId).isEmpty()) {
            return;
        }
        Actor by = Actor.platform(platformId);
        HexFormat hex = HexFormat.of();
        for (FeedRecord record : records.withHashes(
                platformId, said.keySet().stream().map(hex::parseHex).toList())) {
            Feedback feedback = said.getOrDefault(record.hash(), Feedback.MATCHED);
            publications.sharing(record.id()).forEach(each -> hear(each, feedback, by, now));
        }
    }

    private void hear(Publication publication, Feedback feedback, Actor by, Instant now) {
        if (publication.status() == PublicationStatus.ACTIVE) {
            keep(publication, feedback, by, now);
        } else if (feedback == Feedback.DELETED) {
            withdrawing.confirm(publication, Confirmation.FEED, by, now);
        }
    }

    private void keep(Publication publication, Feedback said, Actor by, Instant now) {
        if (publication.say(said, now)) {
            Subject on = Subject.of("publication", publication.id(), publication.caseId());
            audit.record(by, "fingerprint.feedback", on, Map.of("said", said.name()), now);
        }
    }

    /** The feed's lock is everybody's: whoever withdraws has it too. */
    private Publication lock(UUID platformId, UUID id) {
        if (feeds.lock(platformId).isEmpty()) {
            throw new NotFound("fingerprint");
        }
        return publications.of(platformId, id).orElseThrow(() -> new NotFound("fingerprint"));
    }
}
