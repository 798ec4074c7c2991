package org.redress.intake.yours;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.redress.NotFound;
import org.redress.audit.Actor;
import org.redress.cases.CaseFiles;
import org.redress.cases.Decisions;
import org.redress.cases.Declaration;
import org.redress.cases.Item;
import org.redress.check.Checking;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalRequests;
import org.redress.removal.RemovalStatus;
import org.redress.removal.Removals;

/** What the person may press on their page. */
@ApplicationScoped
@Transactional
public class Wishes {
    private static final String SEEN = "seen by the person";

    @Inject
    Decisions decisions;

    @Inject
    CaseFiles caseFiles;

    @Inject
    RemovalRequests requests;

    @Inject
    Removals removals;

    @Inject
    Checking checking;

    public void declare(UUID caseId, Declaration declaration, String wording, Instant now) {
        decisions.declare(caseId, declaration, wording, now);
    }

    /** @throws NotFound when the case has no such recipient */
    public void consent(UUID caseId, String recipient, Instant now) {
        decisions.consent(caseId, known(caseId, recipient), Actor.person(caseId), now);
    }

    /** @throws NotFound when the case has no such recipient */
    public void decline(UUID caseId, String recipient, Instant now) {
        decisions.decline(caseId, known(caseId, recipient), Actor.person(caseId), now);
    }

    /** @throws NotFound when the case has no such recipient */
    public void hold(UUID caseId, String recipient, boolean hold, Instant now) {
        decisions.hold(caseId, known(caseId, recipient), hold, Actor.person(caseId), now);
    }

    public void hold(UUID caseId, boolean hold, Instant now) {
        if (hold) {
            decisions.hold(caseId, Actor.person(caseId), now);
        } else {
            decisions.release(caseId, Actor.person(caseId), now);
        }
    }

    public void stop(UUID caseId, Instant now) {
        decisions.stop(caseId, Actor.person(caseId), now);
    }

    /**
     * The person says that it is still there, or back.
     *
     * @throws NotFound when the case has no such line
     */
    public void seenAgain(UUID caseId, int position, Instant now) {
        RemovalRequest latest = latest(caseId, position);
        if (latest.status() == RemovalStatus.GONE) {
            removals.reappear(latest.id(), SEEN, Actor.person(caseId), now);
        } else {
            removals.stillThere(latest.id(), SEEN, Actor.person(caseId), now);
        }
    }

    /**
     * The person looked, and it is gone for them. A second press changes nothing.
     *
     * @throws NotFound when the case has no such line
     */
    public void goneForMe(UUID caseId, int position, Instant now) {
        RemovalRequest latest = latest(caseId, position);
        if (latest.status() != RemovalStatus.GONE) {
            checking.goneForPerson(latest.id(), now);
        }
    }

    /** The person does not want to look, and is not asked again. */
    public void ratherNot(UUID caseId, int position, Instant now) {
        checking.ratherNot(latest(caseId, position).id(), now);
    }

    private RemovalRequest latest(UUID caseId, int position) {
        Item item = caseFiles.items(caseId).stream()
                .filter(each -> each.position() == position)
                .findFirst()
                .orElseThrow(() -> new NotFound("line"));
        List<RemovalRequest> asked = requests.ofItem(item.id());
        if (asked.isEmpty()) {
            throw new NotFound("line");
        }
        return asked.get(asked.size() - 1);
    }

    private UUID known(UUID caseId, String recipient) {
        return caseFiles.items(caseId).stream()
                .map(Item::recipient)
                .filter(each -> each.toString().equals(recipient))
                .findFirst()
                .orElseThrow(() -> new NotFound("recipient"));
    }
}
