package org.redress.desk.casepage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.redress.cases.AddressIndex;
import org.redress.cases.CaseFile;
import org.redress.cases.CaseFiles;
import org.redress.cases.CaseTeams;
import org.redress.cases.Item;
import org.redress.cases.ItemKind;
import org.redress.desk.Rows;
import org.redress.desk.Words;
import org.redress.fingerprint.Fingerprints;
import org.redress.platform.WebAddress;

/** Other cases about the same thing: only staff see that there are any, and no sender ever does. */
@ApplicationScoped
class Elsewhere {
    private static final String SAME_ADDRESS = """
            select distinct c.id, c.reference from item i join case_file c on c.id = i.case_id
            where i.address_index in (?, ?) and i.case_id <> ?
              and c.status not in ('SEALED', 'ERASED', 'SANDBOX') order by c.reference limit 20
            """;

    private final Rows rows;
    private final Fingerprints fingerprints;
    private final CaseFiles caseFiles;
    private final CaseTeams teams;
    private final AddressIndex index;

    Elsewhere(Rows rows, Fingerprints fingerprints, CaseFiles caseFiles, CaseTeams teams, AddressIndex index) {
        this.rows = rows;
        this.fingerprints = fingerprints;
        this.caseFiles = caseFiles;
        this.teams = teams;
        this.index = index;
    }

    /**
     * Another case.
     *
     * @param seen whether whoever is signed in may open it; of another team's case only the reference is said
     */
    record Other(String reference, boolean seen) {}

    /**
     * {@return cases with the same address, over http or https, or with a picture that matches one of this case}
     *
     * @param typed what the item says
     */
    List<Other> of(Item item, String typed) {
        return switch (item.kind()) {
            case WEB_ADDRESS ->
                WebAddress.parse(typed).map(address -> at(address, item)).orElse(List.of());
            case FINGERPRINT ->
                fingerprints.casesWithTheSame(item.caseId()).stream()
                        .map(caseFiles::get)
                        .filter(Elsewhere::isShown)
                        .map(other -> other(other.id(), other.reference().shown()))
                        .sorted(Comparator.comparing(Other::reference))
                        .toList();
            case PLACE, THREATENED -> List.of();
        };
    }

    private List<Other> at(WebAddress address, Item item) {
        List<byte[]> either = index.ofEither(address);
        return rows.list(
                SAME_ADDRESS,
                row -> other(row.id("id"), Words.reference(row.text("reference"))),
                either.get(0),
                either.get(1),
                item.caseId());
    }

    private Other other(UUID caseId, String reference) {
        return new Other(reference, teams.isSeen(caseId));
    }

    /** Whether similar pictures are not all known yet, as in the first minutes of a node. */
    boolean isLooking(Item item) {
        return item.kind() == ItemKind.FINGERPRINT && !fingerprints.knowSimilar();
    }

    private static boolean isShown(CaseFile other) {
        return !other.status().isOutOfSight();
    }
}
