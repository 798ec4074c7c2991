package org.redress.statistics;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.redress.NotAcceptable;
import org.redress.NotPossibleNow;
import org.redress.audit.Actor;
import org.redress.cases.Capacity;
import org.redress.cases.Cases;
import org.redress.cases.Decisions;
import org.redress.cases.Declaration;
import org.redress.cases.ItemKind;
import org.redress.cases.Made;
import org.redress.cases.Report;
import org.redress.cases.ReportedItem;
import org.redress.cases.Reports;
import org.redress.cases.Safeguarding;
import org.redress.cases.mistake.Asker;
import org.redress.platform.Generator;
import org.redress.platform.Generators;
import org.redress.policy.Element;
import org.redress.policy.RefusalGround;
import org.redress.removal.Answer;
import org.redress.removal.Corrections;
import org.redress.removal.Deadline;
import org.redress.removal.Deadlines;
import org.redress.removal.Mistakes;
import org.redress.removal.ReceiptHow;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalRequests;
import org.redress.removal.RemovalStep;
import org.redress.removal.Removals;
import org.redress.removal.dispute.Claim;
import org.redress.removal.dispute.Dispute;
import org.redress.removal.dispute.DisputeGround;
import org.redress.removal.dispute.Disputes;
import org.redress.removal.dispute.Disputing;
import org.redress.removal.dispute.Verdict;
import org.redress.support.Walk;

/** Lets anything happen to requests, by the verbs that pages and platforms use. */
@ApplicationScoped
class History {
    private static final Actor STAFF = Actor.staff(UUID.nameUUIDFromBytes(new byte[] {1}));
    private static final List<String> HOSTS = List.of("x.com", "www.reddit.com", "www.instagram.com");
    private static final List<Set<String>> LINKS =
            List.of(Set.of("GB"), Set.of("US"), Set.of("GB", "US"), Set.of("IN"), Set.of());

    @Inject
    Reports reports;

    @Inject
    Cases cases;

    @Inject
    Generators generators;

    @Inject
    Walk walk;

    @Inject
    RemovalRequests requests;

    @Inject
    Removals removals;

    @Inject
    Corrections corrections;

    @Inject
    Mistakes mistakes;

    @Inject
    Deadlines deadlines;

    @Inject
    Disputing disputing;

    @Inject
    Disputes disputes;

    @Inject
    Decisions decisions;

    @Inject
    Safeguarding safeguarding;

    /** {@return the case of somebody who reports one address and whose report is accepted} */
    UUID begins(Random random, Instant now) {
        List<Generator> tools = generators.all();
        int tool = random.nextInt(4);
        Set<Declaration> declared = new TreeSet<>(Walk.COMPLETE);
        if (random.nextInt(4) == 0) {
            declared.remove(Declaration.GOOD_FAITH);
        }
        String address =
                "https://" + HOSTS.get(random.nextInt(HOSTS.size())) + "/somebody/status/" + random.nextInt(1_000);
        Report report = new Report(
                Capacity.SUBJECT,
                LINKS.get(random.nextInt(LINKS.size())),
                "en",
                false,
                List.of(new ReportedItem(
                        ItemKind.WEB_ADDRESS,
                        address,
                        Made.SYNTHETIC,
                        tool < 2 ? tools.get(tool).id() : null,
                        true)),
                declared,
                "test",
                Map.of());
        UUID caseId = reports.report(report, UUID.randomUUID(), Reports.Credentials.random(), now);
        cases.accept(caseId, STAFF, now);
        return caseId;
    }

    /** One thing happens to a case, or is refused. */
    void goesOn(UUID caseId, Random random, Instant now) {
        List<RemovalRequest> all = walk.requests(caseId);
        RemovalRequest request = all.get(random.nextInt(all.size()));
        try {
            happens(request, random, now);
        } catch (NotPossibleNow | NotAcceptable refused) {
            // Most of what is tried is not possible: nothing happened then.
        }
    }

    private void happens(RemovalRequest request, Random random, Instant now) {
        UUID id = request.id();
        Actor platform = Actor.platform(request.platformId());
        switch (random.nextInt(26)) {
            case 0, 1, 2, 3 -> removals.send(id, STAFF, now);
            case 4, 5, 6, 7 -> removals.received(id, ReceiptHow.API_READ, "test", platform, now);
            case 8 -> removals.review(id, platform, now);
            case 9 -> removals.query(id, Set.of(Element.CONTACT), "", platform, now);
            case 10 -> removals.complete(id, STAFF, now);
            case 11, 12, 13 -> removals.claimRemoval(id, Answer.NONE, platform, now);
            case 14 -> removals.refuse(id, RefusalGround.OTHER, "", platform, now);
            case 15, 16 -> removals.verifyGone(id, "", STAFF, now);
            case 17 -> removals.stillThere(id, "", STAFF, now);
            case 18 -> removals.reappear(id, "", STAFF, now);
            case 19 -> mistakes.strikeOut(id, "a mistake", new Asker(STAFF, true), now);
            case 20 -> correct(request, platform, now);
            case 21, 22 -> dispute(request, random, platform, now);
            case 23 -> decide(request, random, now);
            default -> rarely(request, random, now);
        }
    }

    private void rarely(RemovalRequest request, Random random, Instant now) {
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> removals.withdraw(request.id(), STAFF, now);
            case 3, 4 -> removals.agreeIncomplete(request.id(), STAFF, now);
            case 5 -> decisions.erase(request.caseId(), STAFF, now);
            case 6 -> safeguarding.seal(request.caseId(), Actor.system("test"), now);
            case 7 -> safeguarding.handOver(request.caseId(), Safeguarding.HandedTo.IWF, STAFF, now);
            default -> removals.send(request.id(), STAFF, now);
        }
    }

    private void correct(RemovalRequest request, Actor platform, Instant now) {
        List<RemovalStep> steps = QuarkusTransaction.requiringNew()
                .call(() -> requests.get(request.id()).everyStep());
        if (!steps.isEmpty()) {
            UUID last = steps.get(steps.size() - 1).id();
            corrections.correct(request.id(), last, Answer.NONE, platform, now);
        }
    }

    private void dispute(RemovalRequest request, Random random, Actor platform, Instant now) {
        List<Deadline> all = deadlines.of(request.id());
        DisputeGround[] grounds = DisputeGround.values();
        Claim claim = new Claim(
                all.get(random.nextInt(all.size())).id(), grounds[random.nextInt(grounds.length)], "no", null, null);
        disputing.dispute(request.id(), claim, platform, now);
    }

    private void decide(RemovalRequest request, Random random, Instant now) {
        for (Dispute each : new ArrayList<>(disputes.ofRequest(request.id()))) {
            disputing.decide(each.id(), random.nextBoolean() ? Verdict.UPHELD : Verdict.REJECTED, "so", STAFF, now);
        }
    }
}
