package org.redress.removal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.vault.Vault;

/** Takes a step on a locked request: asks the machine, seals what was said, records, and tells whoever observes. */
@ApplicationScoped
class Steps {
    private final RemovalRequests requests;
    private final Vault vault;
    private final Audit audit;
    private final Event<RequestChanged> changed;

    Steps(RemovalRequests requests, Vault vault, Audit audit, Event<RequestChanged> changed) {
        this.requests = requests;
        this.vault = vault;
        this.audit = audit;
        this.changed = changed;
    }

    void take(RemovalRequest request, RemovalEvent event, Answer answer, Actor by, Instant now) {
        RemovalStep step = request.step(event, by, now);
        step.saying(
                answer.code(),
                new RemovalStep.Sealed(
                        seal(request, RemovalStep.field(request.id()), answer.words()),
                        seal(request, step.field("reference"), answer.reference()),
                        seal(request, step.field("statement"), answer.statement())));
        requests.flush();
        audit.record(
                by,
                "removal-request." + event.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                Subject.of("removal-request", request.id(), request.caseId()),
                Map.of("from", step.fromStatus().name(), "to", step.toStatus().name()),
                now);
        changed.fire(new RequestChanged(request.id(), request.caseId(), request.platformId(), event, now));
    }

    /** What was said with a step, opened. */
    Answer said(RemovalStep step) {
        RemovalRequest request = step.request();
        return new Answer(
                step.code().orElse(null),
                open(
                        request,
                        RemovalStep.field(request.id()),
                        step.sealedWords().orElse(null)),
                open(request, step.field("reference"), step.sealed().reference()),
                open(request, step.field("statement"), step.sealed().statement()));
    }

    private byte @Nullable [] seal(RemovalRequest request, String field, @Nullable String clear) {
        return clear == null ? null : vault.seal(request.caseId(), field, clear);
    }

    private @Nullable String open(RemovalRequest request, String field, byte @Nullable [] sealed) {
        return sealed == null ? null : vault.open(request.caseId(), field, sealed);
    }
}
