package org.redress.removal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.NotFound;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.cases.CaseChanged;
import org.redress.cases.CaseFile;
import org.redress.cases.CaseFiles;
import org.redress.cases.CaseReported;
import org.redress.cases.Item;
import org.redress.cases.Say;
import org.redress.platform.Platform;
import org.redress.platform.Platforms;
import org.redress.policy.RuleVersion;
import org.redress.policy.Rules;
import org.redress.policy.calendar.Calendars;

/** Prepares a request for each item whose platform is known, with one deadline for each rule that binds it. */
@ApplicationScoped
class Preparation {
    @Inject
    RemovalRequests requests;

    @Inject
    Deadlines deadlines;

    @Inject
    CaseFiles caseFiles;

    @Inject
    Platforms platforms;

    @Inject
    Rules rules;

    @Inject
    Calendars calendars;

    @Inject
    ReappearanceClocks reappearances;

    @Inject
    Audit audit;

    void on(@Observes CaseReported reported) {
        prepare(reported.caseId(), Actor.person(reported.caseId()), reported.at());
    }

    void on(@Observes CaseChanged changed) {
        if (changed.what() == CaseChanged.What.COMPLETED) {
            prepare(changed.caseId(), changed.by(), changed.at());
            requests.ofCase(changed.caseId()).forEach(request -> request.touch(changed.at()));
        }
    }

    /** A fresh request for the same item and platform, and our own clock for sending it. */
    UUID again(RemovalRequest old, Actor by, Instant now) {
        CaseFile file = caseFiles.get(old.caseId());
        UUID fresh = prepare(file, caseFiles.item(old.itemId()), old.id(), by, now);
        reappearances.start(fresh, file, by, now);
        return fresh;
    }

    private void prepare(UUID caseId, Actor by, Instant now) {
        CaseFile file = caseFiles.get(caseId);
        Say say = caseFiles.say(caseId);
        for (Item item : caseFiles.items(caseId)) {
            boolean wanted = item.platformId().isPresent() && item.withdrawnAt().isEmpty();
            if (wanted && mayBegin(item, say)) {
                prepare(file, item, null, by, now);
            }
        }
    }

    /** For the first time, or again when the person had stopped and now agrees anew. */
    private boolean mayBegin(Item item, Say say) {
        List<RemovalRequest> asked = requests.ofItem(item.id());
        boolean stopped = asked.stream().allMatch(request -> request.status() == RemovalStatus.WITHDRAWN);
        return asked.isEmpty() || (stopped && say.agreed(item));
    }

    private UUID prepare(CaseFile file, Item item, @Nullable UUID follows, Actor by, Instant now) {
        UUID platformId = item.platformId().orElseThrow();
        UUID id = UUID.randomUUID();
        requests.persist(
                new RemovalRequest(id, new RemovalRequest.Target(file.id(), item.id(), platformId), follows, now));
        Platform platform = platforms.findByIdOptional(platformId).orElseThrow(() -> new NotFound("platform"));
        var duty = new Duty(Obligation.REMOVAL_REQUEST, id, file.id(), platformId);
        for (RuleVersion version : rules.proposedFor(platform.kind(), file.countries(), now)) {
            deadlines.persist(new Deadline(duty, calendars.bind(version), "proposed"));
        }
        requests.flush();
        audit.record(by, "removal-request.prepared", Subject.of("removal-request", id, file.id()), now);
        return id;
    }
}
