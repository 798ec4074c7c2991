package org.redress.removal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.redress.NotPossibleNow;
import org.redress.audit.Actor;
import org.redress.audit.Audit;
import org.redress.audit.Subject;
import org.redress.cases.CaseFiles;
import org.redress.cases.CaseStatus;
import org.redress.cases.Cases;
import org.redress.policy.Element;
import org.redress.policy.RefusalGround;
import org.redress.vault.Erased;

/** What may be done with a removal request. Each verb locks the row, asks the machine, moves the clocks, records. */
@ApplicationScoped
public class Removals {
    @Inject
    RemovalRequests requests;

    @Inject
    CaseFiles caseFiles;

    @Inject
    Cases cases;

    @Inject
    Clocks clocks;

    @Inject
    Receipts receipts;

    @Inject
    Preparation preparation;

    @Inject
    Steps steps;

    @Inject
    Audit audit;

    /** @throws NotPossibleNow when the case, the person's consent or the machine is against it */
    @Transactional
    public void send(UUID requestId, Actor by, Instant now) {
        sent(requestId, now, by, now);
    }

    /** The same, written down later than it left, as a form that somebody filled in: our own target runs from then. */
    @Transactional
    public void sent(UUID requestId, Instant leftAt, Actor by, Instant now) {
        RemovalRequest request = requests.lock(requestId);
        caseFiles
                .whyNotAsk(caseFiles.get(request.caseId()), request.itemId(), request.platformId())
                .ifPresent(reason -> {
                    throw reason;
                });
        steps.take(request, RemovalEvent.SEND, Answer.NONE, by, now);
        request.left(leftAt);
        clocks.sent(request, leftAt, new ClockFactRecord.Cause("sent", by, now));
    }

    /**
     * Records evidence that the platform has the request; repeated evidence of the same kind changes nothing, except
     * that a request which was completed meanwhile starts its clock at this, the new, receipt. Once the request is
     * withdrawn, it is evidence that the platform knows so.
     */
    @Transactional
    public void received(UUID requestId, ReceiptHow how, String proof, Actor by, Instant now) {
        received(requestId, new Evidence(how, proof, now), by, now);
    }

    /** The same, when the evidence is older than its recording: clocks start when the platform had it. */
    @Transactional
    public void received(UUID requestId, Evidence evidence, Actor by, Instant now) {
        RemovalRequest request = requests.lock(requestId);
        ReceiptHow how = evidence.how();
        if (request.status() == RemovalStatus.PREPARED) {
            throw new NotPossibleNow("not-sent", "This request has not been sent.");
        }
        receipts.keep(request, evidence);
        if (request.status() == RemovalStatus.SENT) {
            steps.take(request, RemovalEvent.RECEIVE, Answer.code(how.name()), by, now);
        }
        if (request.status().awaitsPlatform()) {
            var cause = new ClockFactRecord.Cause("received: " + how, by, now);
            clocks.received(request, clocks.lock(request), evidence.at(), cause);
        }
    }

    /** The platform says that it looks at it. No clock stops. */
    @Transactional
    public void review(UUID requestId, Actor by, Instant now) {
        review(requestId, Answer.NONE, by, now);
    }

    /** The same, with the platform's own number for it. */
    @Transactional
    public void review(UUID requestId, Answer answer, Actor by, Instant now) {
        answered(requests.lockWithCase(requestId), RemovalEvent.REVIEW, answer, by, now);
    }

    /** The platform asks for what is missing. No clock stops: a question is not an answer. */
    @Transactional
    public void query(UUID requestId, Set<Element> missing, String words, Actor by, Instant now) {
        query(requestId, missing, Answer.words(words), by, now);
    }

    /** The same, with the platform's own number for it. */
    @Transactional
    public void query(UUID requestId, Set<Element> missing, Answer answer, Actor by, Instant now) {
        String code = new TreeSet<>(missing).stream().map(Element::name).collect(Collectors.joining(" "));
        answered(requests.lock(requestId), RemovalEvent.QUERY, answer.coded(code), by, now);
    }

    /** The question is answered or the report completed: the platform is asked to fetch it again. */
    @Transactional
    public void complete(UUID requestId, Actor by, Instant now) {
        steps.take(requests.lock(requestId), RemovalEvent.COMPLETE, Answer.NONE, by, now);
    }

    /** A caseworker agrees that the request was incomplete: clocks that want a valid one have not started. */
    @Transactional
    public void agreeIncomplete(UUID requestId, Actor by, Instant now) {
        RemovalRequest request = requests.lock(requestId);
        clocks.strikeOutStarts(request, new ClockFactRecord.Cause("incomplete, agreed", by, now));
        request.touch(now);
        audit.record(by, "removal-request.incomplete-agreed", on(request), now);
    }

    /** The platform says that it removed it: the clocks stop, and somebody checks. */
    @Transactional
    public void claimRemoval(UUID requestId, Answer answer, Actor by, Instant now) {
        List<Deadline> locked = answered(requests.lock(requestId), RemovalEvent.CLAIM_REMOVAL, answer, by, now);
        clocks.stop(locked, now, new ClockFactRecord.Cause("removal claimed", by, now));
    }

    /** The platform says no. The wait ends, which is never "on time"; some grounds reopen our own judgement. */
    @Transactional
    public void refuse(UUID requestId, RefusalGround ground, String words, Actor by, Instant now) {
        refuse(requestId, ground, Answer.words(words), by, now);
    }

    /** The same, with the platform's own number for it and its statement of reasons. */
    @Transactional
    public void refuse(UUID requestId, RefusalGround ground, Answer answer, Actor by, Instant now) {
        RemovalRequest request = requests.lockWithCase(requestId);
        request.refusedOn(ground.name());
        List<Deadline> locked = answered(request, RemovalEvent.REFUSE, answer.coded(ground.name()), by, now);
        clocks.stop(locked, now, new ClockFactRecord.Cause("refused: " + ground, by, now));
        if (ground.reopensJudgement()) {
            cases.judgeAgain(request.caseId(), by, now);
        }
    }

    /** We checked: it is gone. */
    @Transactional
    public void verifyGone(UUID requestId, String note, Actor by, Instant now) {
        RemovalRequest request = requests.lock(requestId);
        steps.take(request, RemovalEvent.VERIFY_GONE, Answer.words(note), by, now);
        stop(request, "verified gone", by, now);
    }

    /** We, or the person, saw it still up. A claim of removal is contradicted: its stop is struck out. */
    @Transactional
    public void stillThere(UUID requestId, String note, Actor by, Instant now) {
        RemovalRequest request = requests.lockWithCase(requestId);
        boolean claimed = request.status() == RemovalStatus.REMOVED;
        steps.take(request, RemovalEvent.STILL_THERE, Answer.words(note), by, now);
        if (claimed) {
            clocks.strikeOutStops(request, new ClockFactRecord.Cause("seen still up", by, now));
        }
    }

    /**
     * It was gone and is back: a fresh request, linked to this one, runs its own clock.
     *
     * @return the fresh request's id
     */
    @Transactional
    public UUID reappear(UUID requestId, String note, Actor by, Instant now) {
        RemovalRequest request = requests.lockWithCase(requestId);
        steps.take(request, RemovalEvent.REAPPEAR, Answer.words(note), by, now);
        requests.flush();
        return preparation.again(request, by, now);
    }

    /** The person asked to stop. */
    @Transactional
    public void withdraw(UUID requestId, Actor by, Instant now) {
        RemovalRequest request = requests.lock(requestId);
        steps.take(request, RemovalEvent.WITHDRAW, Answer.NONE, by, now);
        stop(request, "withdrawn", by, now);
    }

    /** What was said with a step, verbatim; empty when nothing was. */
    public String words(RemovalStep step) {
        return Objects.requireNonNullElse(said(step).words(), "");
    }

    /** All that came with a step: the code, the words, the platform's number, its statement of reasons. */
    public Answer said(RemovalStep step) {
        return steps.said(step);
    }

    /**
     * An answer shows that the platform has it, whether or not it ever fetched the detail.
     *
     * @return the request's clocks, locked
     */
    private List<Deadline> answered(RemovalRequest request, RemovalEvent event, Answer answer, Actor by, Instant now) {
        boolean waiting = request.status().awaitsPlatform();
        steps.take(request, event, answer, by, now);
        List<Deadline> locked = clocks.lock(request);
        if (waiting) {
            receipts.keep(request, ReceiptHow.API_ANSWER, null, now);
            clocks.received(request, locked, now, new ClockFactRecord.Cause("received: answered", by, now));
        } else if (request.status().awaitsPlatform()) {
            takenUpAgain(request, by, now);
        }
        return locked;
    }

    /** Refused, and now looked at again: they owe an answer, and silence must alert as if they had never refused. */
    private void takenUpAgain(RemovalRequest request, Actor by, Instant now) {
        if (caseFiles.get(request.caseId()).status() == CaseStatus.ERASED) {
            throw new Erased();
        }
        clocks.strikeOutStops(request, new ClockFactRecord.Cause("taken up again", by, now));
    }

    private void stop(RemovalRequest request, String why, Actor by, Instant now) {
        clocks.stop(Obligation.REMOVAL_REQUEST, request.id(), now, new ClockFactRecord.Cause(why, by, now));
    }

    private static Subject on(RemovalRequest request) {
        return Subject.of("removal-request", request.id(), request.caseId());
    }
}
