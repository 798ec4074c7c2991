package org.redress.cases;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.redress.NotPossibleNow;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Subject;

/** New codes for people who lost theirs: against the code word that they agreed, and by two members of staff. */
@ApplicationScoped
public class CodeReissues implements PanacheRepositoryBase<CodeReissue, UUID> {
    /** How long the right word counts. */
    public static final Duration LASTS = CodeReissue.LASTS;

    @Inject
    CaseFiles caseFiles;

    @Inject
    Cases cases;

    @Inject
    CodeHashes hashes;

    @Inject
    Visits visits;

    @Inject
    Throttle throttle;

    @Inject
    Audit audit;

    /** A word that was heard: right, wrong, or not looked at because too many were wrong before. */
    public record Heard(boolean right, Duration delay) {}

    /** Who heard the right word, and when. */
    public record Asked(UUID by, Instant at) {}

    /** {@return whether the person agreed a code word; without one no new code can be made} */
    @Transactional
    public boolean isAgreed(UUID caseId) {
        return cases.details(caseId).containsKey(Detail.CODE_WORD);
    }

    /** Compares what a caller said with the code word. The right one asks for a second member of staff. */
    @Transactional
    public Heard hear(UUID caseId, String said, UUID staffId, Instant now) {
        Heard heard = compare(caseId, said, staffId, now);
        if (heard.right()) {
            open(caseId).ifPresent(before -> before.lapse(now));
            flush();
            persist(new CodeReissue(UUID.randomUUID(), caseId, staffId, now));
            audit.record(Actor.staff(staffId), "code.reissue-asked", on(caseId), now);
        }
        return heard;
    }

    /** The same for the second member of staff, who may have another caller on the line than the first had. It asks for nothing. */
    @Transactional
    public Heard hearAgain(UUID caseId, String said, UUID staffId, Instant now) {
        return compare(caseId, said, staffId, now);
    }

    private Heard compare(UUID caseId, String said, UUID staffId, Instant now) {
        Throttle.Try heard = new Throttle.Try("code word of " + caseId, "staff " + staffId);
        Duration wait = throttle.delay(heard, now);
        if (!wait.isZero() && !wait.isNegative()) {
            return new Heard(false, wait);
        }
        caseFiles.lock(caseId);
        Optional<CodeWord> agreed =
                Optional.ofNullable(cases.details(caseId).get(Detail.CODE_WORD)).map(CodeWord::of);
        if (!agreed.map(word -> word.is(CodeWord.of(said))).orElse(false)) {
            throttle.failed(heard, now);
            audit.record(Actor.staff(staffId), "code-word.wrong", on(caseId), now);
            return new Heard(false, Duration.ZERO);
        }
        throttle.succeeded(heard, now);
        return new Heard(true, Duration.ZERO);
    }

    /** {@return what waits for a second member of staff} */
    @Transactional
    public Optional<Asked> waiting(UUID caseId, Instant now) {
        return open(caseId).filter(each -> each.isOpen(now)).map(each -> new Asked(each.askedBy(), each.askedAt()));
    }

    /**
     * The second member of staff makes the new code: the old one is dead and every visit of the case ends.
     *
     * @return what to read out; it can never be read again
     * @throws NotPossibleNow when nothing waits, or the same member of staff tries
     */
    public Reports.Credentials make(UUID caseId, UUID staffId, Instant now) {
        AccessCode code = AccessCode.random();
        CodeHash hash = hashes.of(code);
        return QuarkusTransaction.requiringNew().call(() -> {
            CaseFile file = caseFiles.lock(caseId);
            open(caseId)
                    .orElseThrow(() -> new NotPossibleNow("nothing-asked", "Nobody asked for a new code."))
                    .confirm(staffId, now);
            file.newCode(hash);
            visits.endAllOf(caseId);
            audit.record(Actor.staff(staffId), "code.reissued", on(caseId), now);
            return new Reports.Credentials(file.reference(), code);
        });
    }

    /** {@return when the last new code was made} */
    @Transactional
    public Optional<Instant> lastMade(UUID caseId) {
        return getEntityManager()
                .createQuery("select max(confirmedAt) from CodeReissue where caseId = ?1", Instant.class)
                .setParameter(1, caseId)
                .getResultStream()
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }

    private Optional<CodeReissue> open(UUID caseId) {
        return find("caseId = ?1 and confirmedAt is null and lapsedAt is null", caseId)
                .firstResultOptional();
    }

    private static Subject on(UUID caseId) {
        return Subject.of("case", caseId, caseId);
    }
}
