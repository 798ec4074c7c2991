package org.redress.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.check.course.Course;
import org.redress.check.sight.Seen;
import org.redress.check.turn.Turns;
import org.redress.platform.Platforms;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalRequests;
import org.redress.removal.Removals;
import org.redress.vault.Vault;

/** Keeps the proof of a look, and does what follows from it, in one transaction. */
@ApplicationScoped
class Records {
    private static final int MOST_HOPS = 3;
    private static final Actor BY = Actor.system("check");

    private final Watches watches;
    private final Looks looks;
    private final RemovalRequests requests;
    private final Removals removals;
    private final Platforms platforms;
    private final Wanted wanted;
    private final Turns turns;
    private final Vault vault;
    private final Audit audit;

    Records(
            Watches watches,
            Looks looks,
            RemovalRequests requests,
            Removals removals,
            Platforms platforms,
            Wanted wanted,
            Turns turns,
            Vault vault,
            Audit audit) {
        this.watches = watches;
        this.looks = looks;
        this.requests = requests;
        this.removals = removals;
        this.platforms = platforms;
        this.wanted = wanted;
        this.turns = turns;
        this.vault = vault;
        this.audit = audit;
    }

    /** What came back; nothing is kept of it when meanwhile nobody wants to know. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void seen(Errand errand, Seen seen, Instant now) {
        current(errand).ifPresent(watch -> keep(requests.get(errand.requestId()), watch, seen, now));
    }

    /** A redirect to what is perhaps the same thing: asked for in a turn of its own, on the platform's own hosts. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void onward(Errand errand, URI to, Seen otherwise, Instant now) {
        RemovalRequest request = requests.get(errand.requestId());
        current(errand).ifPresent(watch -> {
            if (watch.hops() < MOST_HOPS && isItsOwn(to, request)) {
                byte[] led = vault.seal(request.caseId(), Errands.ONWARD, to.toString());
                watch.followTo(led, turns.book(errand.host(), now));
            } else {
                keep(request, watch, otherwise, now);
            }
        });
    }

    /** Its robots.txt is read: the look itself is made in the host's next turn. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void later(Errand errand, Instant now) {
        current(errand).ifPresent(watch -> watch.putOff(turns.book(errand.host(), now)));
    }

    /** Within the caller's transaction, its request and its watch locked in this order. */
    void keep(RemovalRequest request, Watch watch, Seen seen, Instant now) {
        Course.Turn turn = watch.course().after(seen.finding(), now);
        looks.persist(new Look(UUID.randomUUID(), request.id(), seen, turn.verdict(), now));
        watch.take(turn, now);
        audit.record(
                BY,
                "removal-request.looked",
                Subject.of("removal-request", request.id(), request.caseId()),
                Map.of(
                        "finding",
                        seen.finding().name(),
                        "verdict",
                        turn.verdict().name(),
                        "rules",
                        seen.rules()),
                now);
        looks.flush();
        switch (turn.act()) {
            case VERIFY_GONE -> removals.verifyGone(request.id(), "Not found twice, a day apart.", BY, now);
            case REAPPEAR -> removals.reappear(request.id(), "A page twice, where there was none.", BY, now);
            case NOTHING -> {}
        }
    }

    private boolean isItsOwn(URI to, RemovalRequest request) {
        return platforms
                .everOf(to.getHost())
                .filter(known -> known.id().equals(request.platformId()))
                .isPresent();
    }

    private Optional<Watch> current(Errand errand) {
        Optional<Watch> watch = watches.lock(errand.requestId());
        boolean still = wanted.now(requests.get(errand.requestId())) == Wanted.Answer.YES;
        return watch.filter(locked -> still);
    }
}
