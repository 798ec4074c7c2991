package org.redress.removal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.redress.NotPossibleNow;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.cases.mistake.Asker;
import org.redress.cases.mistake.Fact;
import org.redress.cases.mistake.Recorded;
import org.redress.cases.mistake.StrikeOutRule;
import org.redress.vault.Vault;

/** Strikes out what staff recorded of a request by mistake: status, receipts and clocks are as if it had never been. */
@ApplicationScoped
public class Mistakes {
    @Inject
    RemovalRequests requests;

    @Inject
    Clocks clocks;

    @Inject
    Receipts receipts;

    @Inject
    Vault vault;

    @Inject
    Audit audit;

    @Inject
    Event<RequestChanged> changed;

    /**
     * Strikes out the last step that stands. A missed deadline stays missed.
     *
     * @throws NotPossibleNow when there is none, or {@link StrikeOutRule} is against it
     */
    @Transactional
    public void strikeOut(UUID requestId, String reason, Asker asker, Instant now) {
        RemovalRequest request = requests.lockWithCase(requestId);
        RemovalStep last =
                request.last().orElseThrow(() -> new NotPossibleNow("nothing", "Nothing has been recorded yet."));
        StrikeOutRule.against(recorded(last), asker, now).ifPresent(refusal -> {
            throw refusal;
        });
        request.strikeOut(new StrikeOut(
                last, vault.seal(request.caseId(), StrikeOut.field(last.id()), reason), asker.actor(), now));
        requests.flush();
        receipts.strikeOut(request, last, now);
        clocks.undo(request, last, new ClockFactRecord.Cause("struck out", asker.actor(), now));
        audit.record(
                asker.actor(),
                "removal-request.strike-out",
                Subject.of("removal-request", request.id(), request.caseId()),
                Map.of("event", last.event().name(), "to", request.status().name()),
                now);
        changed.fire(new RequestChanged(request.id(), request.caseId(), request.platformId(), last.event(), now));
    }

    /** {@return the last step that stands, as the rule sees it} */
    public Optional<Recorded> last(RemovalRequest request) {
        return request.last().map(Mistakes::recorded);
    }

    /** Why it was struck out. */
    public String reason(StrikeOut struck) {
        return vault.open(struck.request().caseId(), StrikeOut.field(struck.stepId()), struck.sealedReason());
    }

    private static Recorded recorded(RemovalStep last) {
        return new Recorded(fact(last.event()), last.by(), last.at(), true);
    }

    static Fact fact(RemovalEvent event) {
        return switch (event) {
            case RECEIVE -> Fact.RECEIPT;
            case REVIEW, QUERY, CLAIM_REMOVAL, REFUSE, CORRECT -> Fact.ANSWER;
            case VERIFY_GONE, STILL_THERE -> Fact.SIGHTING;
            case SEND -> Fact.SENDING;
            case COMPLETE -> Fact.COMPLETION;
            case REAPPEAR -> Fact.REAPPEARANCE;
            case WITHDRAW -> Fact.WITHDRAWAL;
        };
    }
}
