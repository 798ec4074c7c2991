package org.redress.desk;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.redress.alert.handover.Handing;
import org.redress.alert.handover.Handovers;
import org.redress.audit.Actor;
import org.redress.cases.Capacity;
import org.redress.cases.CaseFiles;
import org.redress.cases.Cases;
import org.redress.cases.Conversation;
import org.redress.cases.Declaration;
import org.redress.cases.Detail;
import org.redress.cases.ItemKind;
import org.redress.cases.Made;
import org.redress.cases.Report;
import org.redress.cases.ReportedItem;
import org.redress.cases.Reports;
import org.redress.cases.Safeguarding;
import org.redress.removal.Answer;
import org.redress.removal.ReceiptHow;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalRequests;
import org.redress.removal.Removals;
import org.redress.support.Database;
import org.redress.support.Walk;

/** Cases as the desk meets them: reported some hours ago, at every stage, by verbs alone. */
@Singleton
class DeskVisit {
    static final String NASTY = "\"><svg onload=x>";

    @Inject
    Walk walk;

    @Inject
    Reports reports;

    @Inject
    Cases cases;

    @Inject
    CaseFiles caseFiles;

    @Inject
    Conversation conversation;

    @Inject
    RemovalRequests requests;

    @Inject
    Removals removals;

    @Inject
    Handovers handovers;

    @Inject
    Safeguarding safeguarding;

    @Inject
    DataSource dataSource;

    /** Ends the clocks and alerts of other tests, so that what a test makes is all that a list shows. */
    void calm() {
        Database database = new Database(dataSource);
        database.run("update alert set moot_at = redress_now() where acknowledged_at is null and moot_at is null");
        database.run("update deadline set state = 'STOPPED', stopped_at = redress_now(), next_rung = null,"
                + " wake_at = null where state in ('RUNNING', 'PAUSED')");
    }

    UUID reported(Capacity capacity, long hoursAgo, String... addresses) {
        return reported(Reports.Credentials.random(), capacity, hoursAgo, addresses);
    }

    /** The same for a person whose code is known. */
    UUID reported(Reports.Credentials theirs, long hoursAgo, String... addresses) {
        return reported(theirs, Capacity.SUBJECT, hoursAgo, addresses);
    }

    private UUID reported(Reports.Credentials theirs, Capacity capacity, long hoursAgo, String... addresses) {
        List<ReportedItem> items = java.util.Arrays.stream(addresses)
                .map(address -> new ReportedItem(ItemKind.WEB_ADDRESS, address, Made.SYNTHETIC, null, true))
                .toList();
        Set<Declaration> declared = EnumSet.copyOf(Walk.COMPLETE);
        Report report =
                new Report(capacity, Set.of("GB"), "en", false, items, declared, "test", Map.of(Detail.WORDS, NASTY));
        return reports.report(report, UUID.randomUUID(), theirs, ago(hoursAgo));
    }

    UUID accepted(long hoursAgo, String... addresses) {
        UUID id = reported(Capacity.SUBJECT, hoursAgo, addresses);
        cases.accept(id, Walk.STAFF, ago(hoursAgo).plusSeconds(900));
        return id;
    }

    UUID sent(long hoursAgo, String... addresses) {
        UUID id = accepted(hoursAgo, addresses);
        for (RemovalRequest request : requests.ofCase(id)) {
            removals.send(request.id(), Walk.STAFF, ago(hoursAgo).plusSeconds(1800));
        }
        return id;
    }

    UUID received(long hoursAgo, String... addresses) {
        UUID id = sent(hoursAgo, addresses);
        for (RemovalRequest request : requests.ofCase(id)) {
            removals.received(
                    request.id(),
                    ReceiptHow.API_READ,
                    "test",
                    Actor.platform(request.platformId()),
                    ago(hoursAgo).plusSeconds(3600));
        }
        return id;
    }

    UUID claimed(long hoursAgo, String... addresses) {
        UUID id = received(hoursAgo, addresses);
        RemovalRequest request = first(id);
        removals.claimRemoval(
                request.id(), Answer.words("Removed. " + NASTY), Actor.platform(request.platformId()), ago(1));
        return id;
    }

    /** {@return another member of staff, who works on cases} */
    UUID colleague() {
        UUID id = new UUID(7, 7);
        new Database(dataSource)
                .run(
                        "insert into staff_member (id, name, roles, seen_at) values ('%s', 'colleague', '{CASEWORKER}',"
                                + " redress_now()) on conflict do nothing",
                        id);
        return id;
    }

    /** {@return an open alert that the caseworker of the tests was handed by a colleague} */
    UUID handed() {
        UUID alert = UUID.fromString(new Database(dataSource)
                .list(
                        "select id from alert where acknowledged_at is null and moot_at is null order by raised_at limit 1")
                .get(0));
        UUID me = UUID.nameUUIDFromBytes("caseworker".getBytes(StandardCharsets.UTF_8));
        Handing handing = new Handing(me, null, "you wrote to them before");
        handovers.handOver(alert, handing, Actor.staff(colleague()), walk.now());
        return alert;
    }

    RemovalRequest first(UUID caseId) {
        return requests.ofCase(caseId).get(0);
    }

    String reference(UUID caseId) {
        return caseFiles.get(caseId).reference().shown();
    }

    Instant ago(long hours) {
        return walk.now().minus(Duration.ofHours(hours));
    }
}
