package org.redress.desk.casepage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.redress.cases.CaseFile;
import org.redress.cases.CaseFiles;
import org.redress.cases.Item;
import org.redress.cases.ItemKind;
import org.redress.desk.Rows;
import org.redress.desk.Words;
import org.redress.fingerprint.Fingerprints;

/** Other cases about the same thing: only staff see that there are any, and no sender ever does. */
@ApplicationScoped
class Elsewhere {
    private static final String SAME_ADDRESS = """
            select distinct c.reference from item i join case_file c on c.id = i.case_id
            where i.address_index = (select address_index from item where id = ?) and i.case_id <> ?
              and c.status not in ('SEALED', 'ERASED', 'SANDBOX') order by c.reference limit 20
            """;

    private final Rows rows;
    private final Fingerprints fingerprints;
    private final CaseFiles caseFiles;

    Elsewhere(Rows rows, Fingerprints fingerprints, CaseFiles caseFiles) {
        this.rows = rows;
        this.fingerprints = fingerprints;
        this.caseFiles = caseFiles;
    }

    /** {@return references of cases with the same address, or with a picture that matches one of this case} */
    List<String> of(Item item) {
        if (item.kind() != ItemKind.FINGERPRINT) {
            return rows.list(SAME_ADDRESS, row -> Words.reference(row.text("reference")), item.id(), item.caseId());
        }
        return fingerprints.casesWithTheSame(item.caseId()).stream()
                .map(caseFiles::get)
                .filter(Elsewhere::isShown)
                .map(other -> other.reference().shown())
                .sorted()
                .toList();
    }

    /** Whether similar pictures are not all known yet, as in the first minutes of a node. */
    boolean isLooking(Item item) {
        return item.kind() == ItemKind.FINGERPRINT && !fingerprints.knowSimilar();
    }

    private static boolean isShown(CaseFile other) {
        return !other.status().isOutOfSight();
    }
}
