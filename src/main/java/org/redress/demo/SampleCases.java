package org.redress.demo;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.redress.audit.Actor;
import org.redress.cases.Capacity;
import org.redress.cases.Cases;
import org.redress.cases.Declaration;
import org.redress.cases.Detail;
import org.redress.cases.ItemKind;
import org.redress.cases.Made;
import org.redress.cases.Report;
import org.redress.cases.ReportedItem;
import org.redress.cases.Reports;
import org.redress.removal.ReceiptHow;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalRequests;
import org.redress.removal.Removals;

/** The first steps of a sample case, each through the verb that a person, a caseworker or a platform would use. */
@ApplicationScoped
@IfBuildProfile("demo")
class SampleCases {
    private static final String WORDING = "demo";

    private final Reports reports;
    private final Cases cases;
    private final Removals removals;
    private final RemovalRequests requests;

    SampleCases(Reports reports, Cases cases, Removals removals, RemovalRequests requests) {
        this.reports = reports;
        this.cases = cases;
        this.removals = removals;
        this.requests = requests;
    }

    /** Somebody reports these addresses and agrees that every platform is asked. */
    UUID reported(Capacity capacity, List<String> addresses, Instant at) {
        List<ReportedItem> items = addresses.stream()
                .map(address -> new ReportedItem(ItemKind.WEB_ADDRESS, address, Made.SYNTHETIC, null, true))
                .toList();
        Set<Declaration> declared = EnumSet.complementOf(EnumSet.of(Declaration.OWN_SIGNATURE));
        Map<Detail, String> details = capacity == Capacity.ACTING
                ? Map.of(Detail.WORDS, "Sample of the demo.", Detail.AUTHORITY, "I am her sister; she asked me to.")
                : Map.of(Detail.WORDS, "Sample of the demo.");
        Report report = new Report(capacity, Set.of("US", "GB"), "en", false, items, declared, WORDING, details);
        return reports.report(report, UUID.randomUUID(), Reports.Credentials.random(), at);
    }

    /** A report that a caseworker found plausible and whose one request was sent, all at the same moment. */
    RemovalRequest sent(String address, Actor caseworker, Instant at) {
        UUID caseId = reported(Capacity.SUBJECT, List.of(address), at);
        cases.accept(caseId, caseworker, at);
        RemovalRequest request = requests.ofCase(caseId).get(0);
        removals.send(request.id(), caseworker, at);
        return request;
    }

    /** Like {@link #sent}, and the platform fetched it at once. */
    RemovalRequest received(String address, Actor caseworker, Instant at) {
        RemovalRequest request = sent(address, caseworker, at);
        removals.received(request.id(), ReceiptHow.API_READ, "sample", Actor.platform(request.platformId()), at);
        return request;
    }
}
