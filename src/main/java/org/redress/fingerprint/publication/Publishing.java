package org.redress.fingerprint.publication;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.cases.CaseChanged;
import org.redress.fingerprint.Fingerprint;
import org.redress.fingerprint.Fingerprints;
import org.redress.fingerprint.PdqHash;
import org.redress.vault.Pseudonyms;

/** Publishes what may be published and withdraws what may not stay, whenever a case changes. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Publishing {
    /** After whoever keeps and withdraws the fingerprints themselves. */
    private static final int AFTER_KEEPING = Interceptor.Priority.APPLICATION + 600;

    @Inject
    Fingerprints fingerprints;

    @Inject
    Feeds feeds;

    @Inject
    FeedRecords records;

    @Inject
    Publications publications;

    @Inject
    Visibility visibility;

    @Inject
    Withdrawing withdrawing;

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    Audit audit;

    @Inject
    Event<PublicationChanged> changed;

    void on(@Observes @Priority(AFTER_KEEPING) CaseChanged change) {
        List<Fingerprint> ofCase = fingerprints.ofCase(change.caseId());
        if (ofCase.isEmpty()) {
            return;
        }
        for (Feed feed : feeds.lockAll(visibility.isGenerated(change.caseId()))) {
            ofCase.forEach(each -> settle(feed, each, change.by(), change.at()));
        }
    }

    /** @param feed locked */
    void settle(Feed feed, Fingerprint fingerprint, Actor by, Instant now) {
        Optional<Publication> known = publications.of(feed, fingerprint.id());
        boolean active =
                known.filter(p -> p.status() == PublicationStatus.ACTIVE).isPresent();
        if (active && !visibility.mayStay(fingerprint, feed.platformId())) {
            withdrawing.withdraw(feed, known.orElseThrow(), by, now);
        } else if (!active && visibility.mayBegin(fingerprint, feed.platformId())) {
            publish(feed, fingerprint, by, now);
        }
    }

    private void publish(Feed feed, Fingerprint fingerprint, Actor by, Instant now) {
        Optional<byte[]> pdq = fingerprint.pdq().map(PdqHash::bytes);
        Optional<byte[]> hash = pdq.or(fingerprint::md5OfVideo);
        hash.ifPresent(bytes -> {
            Signal signal = pdq.isPresent() ? Signal.PDQ : Signal.VIDEO_MD5;
            Publication published = put(feed, fingerprint, new FeedRecord(feed.platformId(), signal, bytes), by, now);
            publications.flush();
            audit.record(by, "fingerprint.published", on(published), now);
            changed.fire(new PublicationChanged(
                    published.id(),
                    feed.platformId(),
                    published.caseId(),
                    PublicationChanged.What.PUBLISHED,
                    null,
                    now));
        });
    }

    private Publication put(Feed feed, Fingerprint fingerprint, FeedRecord fresh, Actor by, Instant now) {
        Optional<FeedRecord> there = records.of(feed.platformId(), fresh.signal(), fresh.bytes());
        FeedRecord record = there.orElse(fresh);
        Place place = there.isPresent() ? feed.move(now) : feed.next(now);
        record.show(place);
        records.persist(record);
        UUID platform = feed.platformId();
        Publication publication = publications
                .of(feed, fingerprint.id())
                .orElseGet(() ->
                        new Publication(fingerprint, platform, pseudonyms.of(platform, fingerprint.caseId()), now));
        withdrawing.over(publication, by, now);
        publication.publish(record, place, now);
        publications.persist(publication);
        return publication;
    }

    private static Subject on(Publication publication) {
        return Subject.of("publication", publication.id(), publication.caseId());
    }
}
