package org.redress.desk.regulators;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.redress.desk.Rows;
import org.redress.desk.TimeWords;
import org.redress.removal.regulator.RegulatorStep;

/** The packs that were made for a step's regulator: of its case, or over many. */
@ApplicationScoped
class PackChoices {
    private static final int MOST = 20;
    private static final String OF = """
            select p.id, p.settled_at from evidence_pack p
            where p.receiver = ? and p.case_id is not distinct from cast(? as uuid) and p.status = 'MADE'
            order by p.asked_at desc, p.id limit ?
            """;

    private final Rows rows;

    PackChoices(Rows rows) {
        this.rows = rows;
    }

    List<StepPage.Pack> of(RegulatorStep step) {
        return rows.list(
                OF,
                row -> new StepPage.Pack(
                        row.id("id").toString(), "made " + TimeWords.day(row.at("settled_at")) + ", " + row.id("id")),
                step.regulatorId(),
                step.caseId().map(UUID::toString).orElse(null),
                MOST);
    }

    boolean isOne(RegulatorStep step, UUID pack) {
        return of(step).stream().anyMatch(each -> each.id().equals(pack.toString()));
    }
}
