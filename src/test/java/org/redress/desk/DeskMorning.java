package org.redress.desk;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.redress.alert.Sweep;
import org.redress.audit.Actor;
import org.redress.cases.Capacity;
import org.redress.cases.approval.Approvals;
import org.redress.cases.approval.Ask;
import org.redress.cases.approval.What;
import org.redress.cases.approval.Why;
import org.redress.evidence.PackWalk;
import org.redress.platform.commitment.CommitmentVerdict;
import org.redress.removal.bulk.Bulk;
import org.redress.removal.bulk.BulkKind;
import org.redress.removal.bulk.Chosen;
import org.redress.removal.bulk.Order;
import org.redress.removal.bulk.Wish;
import org.redress.removal.commitment.Reviewing;
import org.redress.removal.regulator.RegulatorStep;
import org.redress.removal.regulator.Reporting;
import org.redress.staff.team.Teams;
import org.redress.support.Database;
import org.redress.support.Visitor;
import org.redress.support.Walk;

/** A desk with something of everything, for a walk over all its pages by the member "walker". */
@Singleton
class DeskMorning {
    /** Where what is reported would be found: no page links there but the one that warns first. */
    static final String REPORTED = "reported.example";

    /** So many cases, texts and addresses that somebody opened today; whoever else finds the number has found a ranking. */
    static final String TELLTALE = "48107";

    private static final int ROWS = 14;

    @Inject
    DeskVisit desk;

    @Inject
    Approvals approvals;

    @Inject
    Teams teams;

    @Inject
    Bulk bulk;

    @Inject
    Sweep sweep;

    @Inject
    PackWalk packs;

    @Inject
    Reporting reporting;

    @Inject
    Reviewing reviewing;

    @Inject
    DataSource dataSource;

    private String reference = "";

    /** {@return the reference of a case at which everything happens} */
    String busy() {
        return reference;
    }

    /** A morning at the desk with something of everything. {@return where a walk begins beside the plain routes} */
    List<String> seeds(String site) {
        desk.calm();
        Visitor visitor = new Visitor(site).open("/desk");
        UUID me = UUID.nameUUIDFromBytes("walker".getBytes(StandardCharsets.UTF_8));
        Database database = new Database(dataSource);
        database.run(
                "insert into exposure (staff_id, day, cases, texts, addresses) select '%1$s',"
                        + " cast(redress_now() as date) - n, %2$s, %2$s, %2$s from generate_series(0, 1) n"
                        + " on conflict (staff_id, day) do update set cases = %2$s, texts = %2$s, addresses = %2$s",
                desk.colleague(), TELLTALE);
        for (int i = 0; i < ROWS; i++) {
            desk.sent(30 + i, "https://" + REPORTED + "/" + i, "https://x.com/walked/status/" + i);
        }
        UUID judged = desk.reported(Capacity.ACTING, 20, "https://x.com/who/status/12", "https://" + REPORTED + "/a");
        database.run("update item set kind = 'THREATENED' where case_id = '%s' and position = 2", judged);
        UUID busy = desk.claimed(
                60,
                "https://x.com/busy/status/77",
                "https://www.reddit.com/r/busy/comments/7",
                "https://" + REPORTED + "/b");
        desk.conversation.personWrites(busy, "Is there any news?\nIt is still there.", desk.ago(2));
        visitor.open("/desk/cases/" + desk.reference(busy)).submit("/notes", Map.of("words", "Called back."));
        teams.make("Walk " + desk.reference(busy), Walk.STAFF, desk.walk.now());
        Wish aside = new Wish(BulkKind.SET_ASIDE, null, desk.walk.now().plusSeconds(3600));
        UUID did = UUID.randomUUID();
        bulk.ask(new Order(did, me, aside, List.of(new Chosen(judged, null)), Map.of()), desk.walk.now());
        bulk.run(did, desk.walk.now());
        sweep.sweep(desk.walk.now());
        packs.shares(busy, true, false);
        packs.made(org.redress.evidence.gathering.Chosen.ofCase(busy));
        approvals.ask(
                busy,
                new Ask(What.ERASURE, Why.PERSON_ASKED, "They rang.", null, Set.of()),
                desk.colleague(),
                desk.walk.now());
        reference = desk.reference(busy);
        Instant now = desk.walk.now();
        UUID step =
                reporting.ready(packs.receiver("Ofcom").id(), RegulatorStep.Subject.ofCase(busy), now, Walk.STAFF, now);
        return List.of(
                "/desk/regulators/steps/" + step,
                "/desk/commitments/reviews/" + proposed(now),
                "/desk?tab=unassigned&did=" + did,
                "/desk?tab=held",
                "/desk/search?q=" + REPORTED,
                "/desk/cases/" + desk.reference(judged));
    }

    /** {@return a review in which a colleague proposed a verdict} */
    private UUID proposed(Instant now) {
        UUID commitment = UUID.fromString(new Database(dataSource)
                .list("select id from commitment where code = 'X-2026-01-14-c'")
                .get(0));
        UUID review = reviewing.open(commitment, Walk.STAFF, now);
        reviewing.propose(
                review, CommitmentVerdict.NOT_KEPT, "Still seen in June.", Actor.staff(desk.colleague()), now);
        return review;
    }
}
