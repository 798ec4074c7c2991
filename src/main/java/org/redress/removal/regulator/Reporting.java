package org.redress.removal.regulator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.redress.NotAcceptable;
import org.redress.NotPossibleNow;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.policy.regulator.Regulators;
import org.redress.removal.ClockFactRecord;
import org.redress.removal.DutyClocks;
import org.redress.removal.Obligation;
import org.redress.vault.Vault;

/** Steps to a regulator: got ready, sent with a pack, replied to. Each move is recorded and moves the step's own clocks. */
@ApplicationScoped
@Transactional
public class Reporting {
    private static final String SENDING = "ORG_REGULATOR_SENDING";
    private static final String REPLY = "ORG_REGULATOR_REPLY";
    private static final int LONGEST_REFERENCE = 100;
    private static final int LONGEST_WORDS = 5_000;

    private final RegulatorSteps steps;
    private final RegulatorReplies replies;
    private final Regulators regulators;
    private final Agreed agreed;
    private final DutyClocks clocks;
    private final Vault vault;
    private final Audit audit;

    Reporting(
            RegulatorSteps steps,
            RegulatorReplies replies,
            Regulators regulators,
            Agreed agreed,
            DutyClocks clocks,
            Vault vault,
            Audit audit) {
        this.steps = steps;
        this.replies = replies;
        this.regulators = regulators;
        this.agreed = agreed;
        this.clocks = clocks;
        this.vault = vault;
        this.audit = audit;
    }

    /**
     * From now on our own target to send runs.
     *
     * @param since when it was ready: not after {@code now}
     * @return the step's id; the one that waits already, when there is one
     * @throws NotPossibleNow {@code no-consent} when the person has not agreed that this regulator reads anything,
     *     {@code retired} when nothing is sent there any more
     */
    public UUID ready(UUID regulatorId, RegulatorStep.Subject subject, Instant since, Actor by, Instant now) {
        if (regulators.get(regulatorId).retiredAt().isPresent()) {
            throw new NotPossibleNow("retired", "Nothing is sent to this regulator any more.");
        }
        UUID caseId = subject.caseId();
        if (caseId != null) {
            agreed.hold(List.of(caseId));
            agreed.mustStand(caseId, regulatorId);
        }
        return steps.ready(subject, regulatorId)
                .map(RegulatorStep::id)
                .orElseGet(() -> open(regulatorId, subject, since, by, now).id());
    }

    /**
     * Locks a step's case for the rest of the transaction, as whoever stops everything does before they come to its packs
     * and its steps.
     */
    public void hold(UUID stepId) {
        steps.get(stepId).caseId().ifPresent(caseId -> agreed.hold(List.of(caseId)));
    }

    /**
     * @throws NotPossibleNow {@code no-consent} when the person took it back, {@code already-there} when it was sent
     * @throws NotAcceptable for a reference that is too long
     */
    public void sent(UUID stepId, Sent sent, Actor by, Instant now) {
        RegulatorStep step = steps.lock(stepId);
        step.caseId().ifPresent(caseId -> agreed.mustStand(caseId, step.regulatorId()));
        String reference = acceptable("reference", sent.reference(), LONGEST_REFERENCE);
        step.send(new Sent(sent.packId(), sent.channel(), reference), now);
        steps.flush();
        clocks.stop(
                Obligation.REGULATOR_STEP, stepId, now, new ClockFactRecord.Cause("sent to the regulator", by, now));
        start(step, REPLY, now, new ClockFactRecord.Cause("sent to the regulator", by, now));
        record(step, "sent", Map.of("pack", sent.packId().toString()), by, now);
    }

    /**
     * Something came back. An acknowledgement stops no clock; a question opens a further step, with its own target.
     *
     * @throws NotPossibleNow when no reply is awaited, or this one is on record
     */
    public void replied(UUID stepId, ReplyKind kind, String words, Actor by, Instant now) {
        RegulatorStep step = steps.lock(stepId);
        String said = acceptable("words", words, LONGEST_WORDS);
        step.replied(kind);
        replies.persist(reply(step, kind, said, by, now));
        if (kind.endsTheWait()) {
            clocks.stop(Obligation.REGULATOR_STEP, stepId, now, new ClockFactRecord.Cause("replied", by, now));
        }
        if (kind == ReplyKind.ASKED) {
            open(step.regulatorId(), step.following(), now, by, now);
        }
        record(step, "replied", Map.of("kind", kind.name()), by, now);
    }

    /** It is not sent. @param why a stable phrase; nothing personal */
    public void withdraw(UUID stepId, String why, Actor by, Instant now) {
        RegulatorStep step = steps.lock(stepId);
        step.withdraw();
        clocks.stop(Obligation.REGULATOR_STEP, stepId, now, new ClockFactRecord.Cause(why, by, now));
        record(step, "withdrawn", Map.of("why", why), by, now);
    }

    /** {@return what a reply said, opened; empty once forgotten. Call it only while the case's key is there} */
    public String words(RegulatorStep step, RegulatorReply reply) {
        UUID owner = step.caseId().orElse(reply.id());
        return reply.sealed()
                .map(kept -> vault.open(owner, RegulatorReply.field(reply.id()), kept))
                .orElse("");
    }

    /** Somebody in a pack over many cases is forgotten, or it is destroyed: what was said of it may name them. */
    public void forgetReplies(UUID packId, Instant now) {
        replies.toPack(packId).forEach(reply -> forget(reply, now));
    }

    /** The same of what came so long ago, whatever became of its pack. */
    public void forgetRepliesBefore(Instant before, Instant now) {
        replies.toPacks(before).forEach(reply -> forget(reply, now));
    }

    private void forget(RegulatorReply reply, Instant now) {
        vault.destroyKey(reply.id(), now);
        reply.forget();
    }

    private RegulatorStep open(UUID regulatorId, RegulatorStep.Subject subject, Instant since, Actor by, Instant now) {
        RegulatorStep step = new RegulatorStep(UUID.randomUUID(), regulatorId, subject, since);
        steps.persistAndFlush(step);
        start(step, SENDING, since, new ClockFactRecord.Cause("ready for the regulator", by, now));
        record(step, "ready", Map.of("regulator", regulators.get(regulatorId).slug()), by, now);
        return step;
    }

    private void start(RegulatorStep step, String rule, Instant at, ClockFactRecord.Cause cause) {
        UUID caseId = step.caseId().orElse(null);
        String about = step.about().orElse(null);
        clocks.start(new DutyClocks.Owed(Obligation.REGULATOR_STEP, step.id(), caseId, null, about, rule), at, cause);
    }

    private RegulatorReply reply(RegulatorStep step, ReplyKind kind, String said, Actor by, Instant now) {
        RegulatorReply reply = new RegulatorReply(UUID.randomUUID(), step.id(), kind, by, now);
        if (!said.isEmpty()) {
            if (step.caseId().isEmpty()) {
                vault.createKey(reply.id(), now);
            }
            UUID owner = step.caseId().orElse(reply.id());
            reply.saying(vault.seal(owner, RegulatorReply.field(reply.id()), said));
        }
        return reply;
    }

    private static String acceptable(String field, String typed, int longest) {
        String words = typed.strip();
        if (words.length() > longest) {
            throw new NotAcceptable(field, "Write at most " + longest + " characters.");
        }
        return words;
    }

    private void record(RegulatorStep step, String what, Map<String, String> details, Actor by, Instant now) {
        audit.record(
                by,
                "regulator-step." + what,
                new org.redress.audit.Subject(
                        "regulator-step", step.id().toString(), step.caseId().orElse(null)),
                details,
                now);
    }
}
