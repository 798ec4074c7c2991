package org.redress.cases;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.vault.Vault;

/**
 * How the person may be reached changes only against a second secret: the code word, or the access code once more where
 * no word was agreed. Whoever sits before an open page cannot turn our letters to themselves.
 */
@ApplicationScoped
public class ContactChanges {
    private static final List<Detail> FIELDS = List.of(Detail.CONTACT, Detail.CONTACT_TIMES, Detail.MAY_LEAVE_MESSAGE);

    @Inject
    CaseFiles caseFiles;

    @Inject
    Cases cases;

    @Inject
    CodeHashes hashes;

    @Inject
    Closing closing;

    @Inject
    Throttle throttle;

    @Inject
    Vault vault;

    @Inject
    EntityManager em;

    @Inject
    Audit audit;

    /** What came of it: done, a wrong secret, or not looked at because too many were wrong before. */
    public record Outcome(boolean done, Duration delay) {}

    /** {@return whether a code word was agreed, which is then the second secret} */
    public boolean asksForWord(UUID caseId) {
        return QuarkusTransaction.requiringNew().call(() -> agreed(caseId).isPresent());
    }

    /**
     * Replaces what is known of how to reach the person.
     *
     * @param secret as typed
     * @param details by field; what is blank or missing is forgotten, and so is the wish for letters: whether the new
     *     address is safe was not asked
     */
    public Outcome change(UUID caseId, String secret, Map<Detail, String> details, Instant now) {
        Throttle.Try wanted = new Throttle.Try("contact of " + caseId, "person");
        Duration wait = throttle.delay(wanted, now);
        if (wait.compareTo(Duration.ZERO) > 0) {
            return new Outcome(false, wait);
        }
        if (!isRight(caseId, secret)) {
            throttle.failed(wanted, now);
            return new Outcome(false, Duration.ZERO);
        }
        throttle.succeeded(wanted, now);
        QuarkusTransaction.requiringNew().run(() -> replace(caseId, details, now));
        return new Outcome(true, Duration.ZERO);
    }

    private boolean isRight(UUID caseId, String secret) {
        Optional<CodeWord> word = QuarkusTransaction.requiringNew().call(() -> agreed(caseId));
        if (word.isPresent()) {
            return word.get().is(CodeWord.of(secret));
        }
        CodeHash code = QuarkusTransaction.requiringNew()
                .call(() -> caseFiles.get(caseId).code());
        return code.is(hashes.of(secret, code.salt()));
    }

    private Optional<CodeWord> agreed(UUID caseId) {
        return Optional.ofNullable(cases.details(caseId).get(Detail.CODE_WORD)).map(CodeWord::of);
    }

    private void replace(UUID caseId, Map<Detail, String> details, Instant now) {
        closing.reopen(caseId, "contact", Actor.person(caseId), now);
        caseFiles.details(caseId).stream()
                .filter(known -> FIELDS.contains(known.field()) || known.field() == Detail.LETTERS)
                .forEach(em::remove);
        em.flush();
        for (Detail field : FIELDS) {
            String given = details.getOrDefault(field, "");
            if (!given.isBlank()) {
                em.persist(new PersonalDetail(caseId, field, vault.seal(caseId, Reports.field(field), given)));
            }
        }
        audit.record(Actor.person(caseId), "case.contact-changed", Subject.of("case", caseId, caseId), now);
    }
}
