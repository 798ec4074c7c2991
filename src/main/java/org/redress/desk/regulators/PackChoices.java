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

    /** Those over many cases that no step was got ready for yet. */
    private static final String OVER_MANY = """
            select p.id, concat_ws(', ', f.name, g.name, p.rule_id) about from evidence_pack p
            left join platform f on f.id = p.platform_id
            left join generator g on g.id = p.generator_id
            where p.receiver = ? and p.case_id is null and p.status = 'MADE' and p.sent_at is null
            order by p.asked_at desc, p.id limit ?
            """;

    private static final int LONGEST_ABOUT = 120;

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

    /** {@return each with what it is about, in one line} */
    List<StepPage.Pack> overMany(UUID regulatorId) {
        return rows.list(
                OVER_MANY,
                row -> new StepPage.Pack(row.id("id").toString(), about(row.text("about"))),
                regulatorId,
                MOST);
    }

    private static String about(String what) {
        String words = "Pack over many cases: " + what;
        return words.substring(0, Math.min(LONGEST_ABOUT, words.length()));
    }

    boolean isOne(RegulatorStep step, UUID pack) {
        return of(step).stream().anyMatch(each -> each.id().equals(pack.toString()));
    }
}
