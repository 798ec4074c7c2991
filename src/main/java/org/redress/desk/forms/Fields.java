package org.redress.desk.forms;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.redress.cases.CaseFile;
import org.redress.cases.CaseFiles;
import org.redress.cases.Cases;
import org.redress.cases.Declaration;
import org.redress.cases.Item;
import org.redress.cases.ItemKind;
import org.redress.cases.Made;
import org.redress.delivery.Organisation;
import org.redress.desk.TimeWords;
import org.redress.desk.Words;
import org.redress.desk.casepage.AskWords;
import org.redress.desk.casepage.Defanged;
import org.redress.desk.casepage.Kept;
import org.redress.platform.WebAddress;
import org.redress.policy.Element;
import org.redress.policy.RuleKind;
import org.redress.policy.RuleVersion;
import org.redress.removal.Checklist;
import org.redress.removal.Deadline;
import org.redress.removal.Deadlines;
import org.redress.removal.Doubles;
import org.redress.removal.ReceiptHow;
import org.redress.removal.RemovalRequest;
import org.redress.removal.RemovalRequests;
import org.redress.removal.RemovalStatus;

/** Reads what a form asks for out of the case. Call it inside a transaction. */
@ApplicationScoped
class Fields {
    private final Cases cases;
    private final CaseFiles caseFiles;
    private final RemovalRequests requests;
    private final Deadlines deadlines;
    private final Organisation organisation;

    Fields(Cases cases, CaseFiles caseFiles, RemovalRequests requests, Deadlines deadlines, Organisation organisation) {
        this.cases = cases;
        this.caseFiles = caseFiles;
        this.requests = requests;
        this.deadlines = deadlines;
        this.organisation = organisation;
    }

    /** Whether a form may still be filled in for it: to send it, or to have a number at last. */
    static boolean open(RemovalRequest request) {
        return request.status() == RemovalStatus.PREPARED || request.status() == RemovalStatus.SENT;
    }

    Line line(RemovalRequest request, boolean refused, List<Doubles.Double> doubles, Kept kept) {
        Item item = caseFiles.item(request.itemId());
        String typed = cases.typed(item);
        String proof = requests.receipts(request.id()).stream()
                .filter(receipt -> receipt.how() == ReceiptHow.FORM_CONFIRMATION)
                .map(receipt -> receipt.proof().orElse("") + ", " + TimeWords.day(receipt.at()))
                .findFirst()
                .orElse("");
        boolean ticked = kept.in("filled")
                ? kept.chose("filled", "request", request.id().toString())
                : request.status() == RemovalStatus.PREPARED
                        && twice(request, doubles).isEmpty();
        return new Line(
                request.id().toString(),
                item.position(),
                item.kind() == ItemKind.WEB_ADDRESS ? Defanged.of(typed) : typed,
                Words.request(request.status().name()),
                Words.tone(request.status().name()),
                proof,
                twice(request, doubles),
                refused,
                open(request) && !refused,
                ticked);
    }

    private static String twice(RemovalRequest request, List<Doubles.Double> doubles) {
        return doubles.stream()
                .filter(twice -> twice.requestId().equals(request.id()))
                .map(twice -> "Asked already in " + twice.other().shown() + ", " + TimeWords.day(twice.sentAt()) + ".")
                .findFirst()
                .orElse("");
    }

    List<Pasted> pasted(CaseFile file, List<RemovalRequest> open) {
        List<String> where = new ArrayList<>();
        Set<Made> made = EnumSet.noneOf(Made.class);
        Set<String> laws = new LinkedHashSet<>();
        for (RemovalRequest request : open) {
            Item item = caseFiles.item(request.itemId());
            String typed = cases.typed(item);
            where.add(WebAddress.parse(typed).map(WebAddress::normal).orElse(typed));
            made.add(item.made());
            laws(request)
                    .forEach(law ->
                            laws.add(law.rule().name() + " (" + law.source().basis() + ")"));
        }
        String signature = cases.ownSignature(file.id()).orElse(organisation.name());
        return Statement.of(new Statement.Facts(
                where,
                made,
                organisation.name(),
                organisation.mail(),
                signature,
                List.copyOf(laws),
                caseFiles.declared(file.id()),
                open.stream().map(request -> request.id().toString()).toList()));
    }

    List<Duty> duties(CaseFile file, List<RemovalRequest> open) {
        Set<Declaration> declared = caseFiles.declared(file.id());
        Map<String, Set<Element>> required = new LinkedHashMap<>();
        Map<String, Set<Element>> missing = new LinkedHashMap<>();
        for (RemovalRequest request : open) {
            Item item = caseFiles.item(request.itemId());
            for (RuleVersion law : laws(request)) {
                String name = law.rule().name();
                required.computeIfAbsent(name, unknown -> new TreeSet<>()).addAll(law.requiredElements());
                missing.computeIfAbsent(name, unknown -> new TreeSet<>())
                        .addAll(Checklist.missing(law.requiredElements(), declared, item));
            }
        }
        List<Duty> duties = new ArrayList<>();
        required.forEach((name, elements) -> {
            Set<Element> lacking = missing.getOrDefault(name, Set.of());
            elements.removeAll(lacking);
            duties.add(new Duty(name, words(elements), words(lacking)));
        });
        return duties;
    }

    /** A law only: our own target and a promise are no ground on which anybody is asked. */
    private List<RuleVersion> laws(RemovalRequest request) {
        return deadlines.of(request.id()).stream()
                .map(Deadline::ruleVersion)
                .filter(version -> version.rule().kind() == RuleKind.LAW)
                .toList();
    }

    private static List<String> words(Set<Element> elements) {
        return elements.stream().map(AskWords::of).distinct().toList();
    }
}
