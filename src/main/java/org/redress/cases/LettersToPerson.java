package org.redress.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.redress.NotAcceptable;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.vault.Vault;

/** Whether the person wants letters, and where to: off unless they asked, and off again at any time. */
@Named("letters")
@ApplicationScoped
@Transactional
public class LettersToPerson {
    /** What the sealed detail says; that it is there is what counts. */
    public static final String YES = "yes";

    /** Who they seem to come from; without it none are sent. */
    @Inject
    @ConfigProperty(name = "redress.letters.from")
    Optional<String> from;

    @Inject
    CaseFiles caseFiles;

    @Inject
    Cases cases;

    @Inject
    Vault vault;

    @Inject
    Audit audit;

    /** {@return whether this organisation sends such letters at all} */
    public boolean isOffered() {
        return from.isPresent();
    }

    /** {@return who they seem to come from} */
    public Optional<String> from() {
        return from;
    }

    /** {@return where to; empty when they want none, gave no mail address, or it is erased} */
    public Optional<MailAddress> address(UUID caseId) {
        Map<Detail, String> details = vault.holdsKey(caseId) ? cases.details(caseId) : Map.of();
        return details.containsKey(Detail.LETTERS) ? contact(details) : Optional.empty();
    }

    /** {@return whether they gave a mail address that letters could go to} */
    public boolean canBeSent(UUID caseId) {
        return isOffered() && contact(cases.details(caseId)).isPresent();
    }

    /** @throws NotAcceptable when they gave no mail address */
    public void begin(UUID caseId, Instant now) {
        caseFiles.lock(caseId);
        if (!canBeSent(caseId)) {
            throw new NotAcceptable("letters", "There is no mail address to write to.");
        }
        if (address(caseId).isEmpty()) {
            byte[] sealed = vault.seal(caseId, Reports.field(Detail.LETTERS), YES);
            caseFiles.getEntityManager().persist(new PersonalDetail(caseId, Detail.LETTERS, sealed));
            audit.record(Actor.person(caseId), "letters.begun", on(caseId), now);
        }
    }

    public void end(UUID caseId, Instant now) {
        caseFiles.lock(caseId);
        PersonalDetail wish =
                caseFiles.getEntityManager().find(PersonalDetail.class, new PersonalDetail.Key(caseId, Detail.LETTERS));
        if (wish != null) {
            caseFiles.getEntityManager().remove(wish);
            audit.record(Actor.person(caseId), "letters.ended", on(caseId), now);
        }
    }

    private static Optional<MailAddress> contact(Map<Detail, String> details) {
        return Optional.ofNullable(details.get(Detail.CONTACT)).flatMap(MailAddress::parse);
    }

    private static Subject on(UUID caseId) {
        return Subject.of("case", caseId, caseId);
    }
}
