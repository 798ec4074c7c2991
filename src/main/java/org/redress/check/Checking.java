package org.redress.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.redress.NotPossibleNow;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.cases.CaseFiles;
import org.redress.cases.CaseStatus;
import org.redress.cases.ItemKind;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalRequests;
import org.redress.removal.RemovalStatus;
import org.redress.removal.Removals;

/** What staff and the person may do about "is it gone?". */
@ApplicationScoped
public class Checking {
    private final Watches watches;
    private final RemovalRequests requests;
    private final Removals removals;
    private final CaseFiles caseFiles;
    private final Wanted wanted;
    private final Audit audit;
    private final boolean on;

    Checking(
            Watches watches,
            RemovalRequests requests,
            Removals removals,
            CaseFiles caseFiles,
            Wanted wanted,
            Audit audit,
            @ConfigProperty(name = "redress.check.on", defaultValue = "true") boolean on) {
        this.watches = watches;
        this.requests = requests;
        this.removals = removals;
        this.caseFiles = caseFiles;
        this.wanted = wanted;
        this.audit = audit;
        this.on = on;
    }

    /**
     * Looks as soon as it is the host's turn. Asking twice changes nothing.
     *
     * @throws NotPossibleNow when it is no web address, nothing is left to look for, or the person asked to wait
     */
    @Transactional
    public void lookNow(UUID requestId, Actor by, Instant now) {
        Optional<Watch> known = watches.lock(requestId);
        RemovalRequest request = requests.get(requestId);
        if (wanted.now(request) != Wanted.Answer.YES) {
            throw new NotPossibleNow("not-wanted", "Nothing is looked at while the person asked to wait or to stop.");
        }
        Watch watch = known.or(() -> watch(request, now))
                .orElseThrow(() -> new NotPossibleNow("no-address", "Only a web address can be looked at from here."));
        watch.lookAt(now);
        audit.record(by, "removal-request.look-asked", Subject.of("removal-request", requestId, request.caseId()), now);
    }

    /** {@return whether {@link #lookNow} would look} */
    public boolean mayLook(RemovalRequest request) {
        return on && isAddress(request) && wanted.now(request) == Wanted.Answer.YES;
    }

    /**
     * The person says that it is gone for them.
     *
     * @throws NotPossibleNow when the platform does not say that it removed it
     */
    @Transactional
    public void goneForPerson(UUID requestId, Instant now) {
        watches.lock(requestId);
        RemovalRequest request = requests.get(requestId);
        if (request.status() != RemovalStatus.REMOVED) {
            throw new NotPossibleNow("not-allowed", "There is nothing to confirm.");
        }
        removals.verifyGone(
                requestId, "The person says that it is gone for them.", Actor.person(request.caseId()), now);
    }

    /** The person does not want to look, and is not asked again. Staff look instead. */
    @Transactional
    public void ratherNot(UUID requestId, Instant now) {
        watches.lock(requestId);
        RemovalRequest request = requests.get(requestId);
        known(request, now).ratherNot(now);
        audit.record(
                Actor.person(request.caseId()),
                "removal-request.rather-not-look",
                Subject.of("removal-request", requestId, request.caseId()),
                now);
    }

    /** {@return the watch of a request, made if it has none; none for what is no web address, and in a sandbox} */
    Optional<Watch> watch(RemovalRequest request, Instant now) {
        Optional<Watch> known = watches.of(request.id());
        boolean sandbox = caseFiles.get(request.caseId()).status() == CaseStatus.SANDBOX;
        return known.isPresent() || sandbox || !isAddress(request) ? known : Optional.of(known(request, now));
    }

    private Watch known(RemovalRequest request, Instant now) {
        return watches.of(request.id()).orElseGet(() -> {
            Watch made = new Watch(request.id(), request.caseId(), now);
            watches.persist(made);
            return made;
        });
    }

    private boolean isAddress(RemovalRequest request) {
        return caseFiles.item(request.itemId()).kind() == ItemKind.WEB_ADDRESS;
    }
}
