package org.redress.support;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.redress.audit.Actor;
import org.redress.cases.Capacity;
import org.redress.cases.CaseFile;
import org.redress.cases.CaseFiles;
import org.redress.cases.Cases;
import org.redress.cases.Declaration;
import org.redress.cases.ItemKind;
import org.redress.cases.Made;
import org.redress.cases.Report;
import org.redress.cases.ReportedItem;
import org.redress.cases.Reports;
import org.redress.removal.ReceiptHow;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalRequests;
import org.redress.removal.Removals;

/** Walks real transitions, so that no test invents a state that the application could not reach. */
@ApplicationScoped
public class Walk {
    /** Everything that the seeded laws ask for, signed by the organisation. */
    public static final Set<Declaration> COMPLETE = EnumSet.complementOf(EnumSet.of(Declaration.OWN_SIGNATURE));

    public static final Actor STAFF = Actor.system("test");

    @Inject
    InstantSource time;

    @Inject
    Reports reports;

    @Inject
    Cases cases;

    @Inject
    Removals removals;

    @Inject
    RemovalRequests requests;

    @Inject
    CaseFiles caseFiles;

    /** A person in the UK reports these web addresses, completely and with consent for each platform. */
    public UUID reported(String... addresses) {
        return reported(COMPLETE, addresses);
    }

    public UUID reported(Set<Declaration> declarations, String... addresses) {
        return reports.report(report(declarations, addresses), UUID.randomUUID(), Reports.Credentials.random(), now());
    }

    public Report report(Set<Declaration> declarations, String... addresses) {
        List<ReportedItem> items = new ArrayList<>();
        for (String address : addresses) {
            items.add(new ReportedItem(ItemKind.WEB_ADDRESS, address, Made.SYNTHETIC, null, true));
        }
        return new Report(Capacity.SUBJECT, Set.of("GB"), "en", false, items, declarations, "test", Map.of());
    }

    public UUID accepted(String... addresses) {
        UUID caseId = reported(addresses);
        cases.accept(caseId, STAFF, now());
        return caseId;
    }

    /** @return the one request of a case about this address, sent */
    public RemovalRequest sent(String address) {
        UUID caseId = accepted(address);
        RemovalRequest request = requests(caseId).get(0);
        removals.send(request.id(), STAFF, now());
        return request(request.id());
    }

    /** @return the one request of a case about this address, sent and fetched by its platform */
    public RemovalRequest received(String address) {
        RemovalRequest request = sent(address);
        removals.received(request.id(), ReceiptHow.API_READ, "test", Actor.platform(request.platformId()), now());
        return request(request.id());
    }

    /** @return the one request of a case about this address, all of it at that time */
    public RemovalRequest sent(Set<Declaration> declared, String address, Instant then) {
        UUID caseId = reports.report(report(declared, address), UUID.randomUUID(), Reports.Credentials.random(), then);
        cases.accept(caseId, STAFF, then);
        RemovalRequest request = requests(caseId).get(0);
        removals.send(request.id(), STAFF, then);
        return request(request.id());
    }

    /** @return the same, all of it at that time, so that its clocks may be late by now */
    public RemovalRequest received(String address, Instant then) {
        RemovalRequest request = sent(COMPLETE, address, then);
        removals.received(request.id(), ReceiptHow.API_READ, "test", Actor.platform(request.platformId()), then);
        return request(request.id());
    }

    /** As it is in the database now. */
    public RemovalRequest request(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> requests.get(id));
    }

    /** As they are in the database now. */
    public List<RemovalRequest> requests(UUID caseId) {
        return QuarkusTransaction.requiringNew().call(() -> requests.ofCase(caseId));
    }

    /** As it is in the database now. */
    public CaseFile file(UUID caseId) {
        return QuarkusTransaction.requiringNew().call(() -> caseFiles.get(caseId));
    }

    public Instant now() {
        return time.instant();
    }
}
