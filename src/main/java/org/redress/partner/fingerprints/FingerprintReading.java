package org.redress.partner.fingerprints;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.NotAcceptable;
import org.redress.NotFound;
import org.redress.fingerprint.publication.FeedRecord;
import org.redress.fingerprint.publication.Feedbacks;
import org.redress.fingerprint.publication.Publication;
import org.redress.fingerprint.publication.PublicationStatus;
import org.redress.fingerprint.publication.Watching;
import org.redress.partner.Answered;
import org.redress.partner.CallingPlatform;
import org.redress.partner.Conditions;
import org.redress.partner.Cursors;
import org.redress.partner.Etags;
import org.redress.partner.Once;
import org.redress.partner.ProblemException;
import org.redress.web.problem.ProblemKind;

/** Shows a platform its fingerprints, and takes what it says of one: the key first, then the state, then the verb. */
@ApplicationScoped
@Transactional
class FingerprintReading {
    private static final String CURSOR = "fingerprints";
    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofMinutes(1);

    private final CallingPlatform platform;
    private final Watching watching;
    private final Feedbacks feedbacks;
    private final Cursors cursors;
    private final Etags etags;
    private final Once once;
    private final InstantSource time;

    FingerprintReading(
            CallingPlatform platform,
            Watching watching,
            Feedbacks feedbacks,
            Cursors cursors,
            Etags etags,
            Once once,
            InstantSource time) {
        this.platform = platform;
        this.watching = watching;
        this.feedbacks = feedbacks;
        this.cursors = cursors;
        this.etags = etags;
        this.once = once;
        this.time = time;
    }

    /** A representation and its validator. */
    record Read(FingerprintView view, String etag) {}

    /** Which fingerprint is spoken of, with which headers. */
    record Asked(UUID id, String verb, Conditions conditions) {}

    FingerprintPageView page(@Nullable String status, @Nullable String cursor, int limit) {
        Instant now = time.instant();
        Set<PublicationStatus> statuses = statuses(status);
        long after = cursor == null ? 0 : position(cursor);
        List<Publication> shown = watching.list(platform.id(), statuses, after, limit, now);
        if (shown.isEmpty()) {
            return new FingerprintPageView(List.of(), cursor, false);
        }
        long last = shown.get(shown.size() - 1).position();
        boolean more = shown.size() == limit && watching.more(platform.id(), statuses, last);
        return new FingerprintPageView(views(shown), cursors.seal(platform.id(), CURSOR, Long.toString(last)), more);
    }

    Read read(UUID id) {
        return read(id, time.instant());
    }

    Answered acknowledge(Asked asked, WithdrawalAcknowledgement body) {
        Instant now = time.instant();
        if (body.deletedAt().isAfter(now.plus(CLOCKS_MAY_DIFFER))) {
            throw new NotAcceptable("deleted_at", "must not be in the future");
        }
        return answer(asked, body, now, () -> feedbacks.acknowledge(platform.id(), asked.id(), now));
    }

    Answered say(Asked asked, FingerprintFeedback body) {
        Instant now = time.instant();
        return answer(
                asked,
                body,
                now,
                () -> feedbacks.say(platform.id(), asked.id(), body.outcome().said(), now));
    }

    private Answered answer(Asked asked, Object body, Instant now, Runnable verb) {
        asked.conditions().mustBePresent();
        String route = "POST /api/v1/fingerprints/" + asked.id() + "/" + asked.verb();
        Once.Key key = new Once.Key(platform.id(), route, asked.conditions().key(), etags.hash(body));
        return once.answer(key, now, () -> {
            asked.conditions().mustMatch(read(asked.id(), now).etag());
            verb.run();
            Read after = read(asked.id(), now);
            return new Answered(200, after.etag(), etags.text(FingerprintState.of(after.view())));
        });
    }

    private Read read(UUID id, Instant now) {
        Publication publication = watching.read(platform.id(), id, now).orElseThrow(() -> new NotFound("fingerprint"));
        FingerprintView view = views(List.of(publication)).get(0);
        return new Read(view, etags.of(view));
    }

    private List<FingerprintView> views(Collection<Publication> shown) {
        Map<UUID, FeedRecord> records = watching.records(shown);
        Map<UUID, Instant> due = watching.dueAt(shown);
        return shown.stream()
                .map(each -> FingerprintView.of(
                        each,
                        each.recordId().map(records::get).orElse(null),
                        each.withdrawalId().map(due::get).orElse(null)))
                .toList();
    }

    private long position(String cursor) {
        return cursors.open(platform.id(), CURSOR, cursor)
                .map(Long::parseLong)
                .orElseThrow(() ->
                        new ProblemException(ProblemKind.INVALID_CURSOR, "cursor", "is not one that you were given"));
    }

    private static Set<PublicationStatus> statuses(@Nullable String named) {
        if (named == null) {
            return EnumSet.allOf(PublicationStatus.class);
        }
        return switch (named) {
            case "active" -> Set.of(PublicationStatus.ACTIVE);
            case "withdrawn" -> Set.of(PublicationStatus.WITHDRAWN);
            default -> throw new ProblemException(ProblemKind.INVALID_PARAMETER, "status", "is active or withdrawn");
        };
    }
}
