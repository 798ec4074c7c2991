package org.redress.cases.retention;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.redress.NotAcceptable;
import org.redress.NotFound;
import org.redress.NotPossibleNow;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.cases.CaseFiles;

/** Cases that are kept longer, each with a reason, an owner and an end. */
@ApplicationScoped
@Transactional
public class LegalHolds implements PanacheRepositoryBase<LegalHold, UUID> {
    /** Longest reason, in characters. */
    public static final int LONGEST = 500;

    /** The farthest end, so that no hold is forgotten; it can be placed anew. */
    public static final Duration FARTHEST = Duration.ofDays(732);

    private static final int BATCH = 100;

    private final CaseFiles caseFiles;
    private final Audit audit;

    LegalHolds(CaseFiles caseFiles, Audit audit) {
        this.caseFiles = caseFiles;
        this.audit = audit;
    }

    /**
     * @throws NotAcceptable without a reason, or with an end that is past or more than two years away
     * @throws NotPossibleNow when the case has a hold
     */
    public void place(UUID caseId, LegalHold.Wish wish, Actor by, Instant now) {
        check(wish, now);
        if (caseFiles.findByIdOptional(caseId, LockModeType.PESSIMISTIC_WRITE).isEmpty()) {
            throw new NotFound("case");
        }
        if (of(caseId).isPresent()) {
            throw new NotPossibleNow("held", "This case has a legal hold already: end that one first.");
        }
        LegalHold hold = new LegalHold(caseId, wish, UUID.fromString(by.id()), now);
        persistAndFlush(hold);
        audit.record(
                by, "legal-hold.placed", on(hold), Map.of("until", wish.until().toString()), now);
    }

    /** @throws NotPossibleNow when it ended before */
    public void end(UUID holdId, Actor by, Instant now) {
        LegalHold hold =
                findByIdOptional(holdId, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("hold"));
        hold.end(UUID.fromString(by.id()), now);
        audit.record(by, "legal-hold.ended", on(hold), now);
    }

    /** Ends those whose day has come; a hundred a call. */
    void endDue(Instant now) {
        for (LegalHold hold : find("endedAt is null and until <= ?1 order by until, id", now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .page(0, BATCH)
                .list()) {
            hold.lapse();
            audit.record(Actor.system("retention"), "legal-hold.lapsed", on(hold), now);
        }
    }

    /** {@return the hold that keeps the case, if one does} */
    public Optional<LegalHold> of(UUID caseId) {
        return find("caseId = ?1 and endedAt is null", caseId).firstResultOptional();
    }

    /** {@return every hold that a case ever had, the newest first} */
    public List<LegalHold> everOf(UUID caseId) {
        return list("caseId = ?1 order by begunAt desc, id", caseId);
    }

    /** {@return the holds that last, the nearest end first, and then the newest that ended} */
    public List<LegalHold> newest(boolean lasting, int most) {
        String which = lasting ? "endedAt is null order by until, id" : "endedAt is not null order by begunAt desc, id";
        return find(which).page(0, most).list();
    }

    private static void check(LegalHold.Wish wish, Instant now) {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (wish.reason().isBlank() || wish.reason().length() > LONGEST) {
            wrong.put("reason", "Say in one to " + LONGEST + " characters why, without a word about a person.");
        }
        if (!wish.until().isAfter(now) || wish.until().isAfter(now.plus(FARTHEST))) {
            wrong.put("until", "Enter a day to come, at most two years away.");
        }
        if (!wrong.isEmpty()) {
            throw new NotAcceptable(wrong);
        }
    }

    private static Subject on(LegalHold hold) {
        return Subject.of("legal-hold", hold.id(), hold.caseId());
    }
}
