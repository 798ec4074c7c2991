package org.redress.desk.regulators;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.redress.desk.Rows;
import org.redress.desk.TimeWords;
import org.redress.removal.regulator.RegulatorStep;

/** The packs that were made for a step's regulator: of its case, or over many and about the same. */
@ApplicationScoped
class PackChoices {
    private static final int MOST = 20;
    private static final String OF = """
            select p.id, p.settled_at from evidence_pack p
            where p.receiver = ? and p.case_id = ? and p.status = 'MADE'
            order by p.asked_at desc, p.id limit ?
            """;

    /** What a pack over many cases is about, in one line, as long as the column of a step holds. */
    private static final String ABOUT = """
            from evidence_pack p
            left join platform f on f.id = p.platform_id
            left join generator g on g.id = p.generator_id
            cross join lateral (select left(
                'Pack over many cases: ' || concat_ws(', ', f.name, g.name, p.rule_id), 120) about) a
            where p.receiver = ? and p.case_id is null and p.status = 'MADE'
            """;

    private static final String ABOUT_THE_SAME =
            "select p.id, p.settled_at " + ABOUT + " and a.about = ? order by p.asked_at desc, p.id limit ?";

    /** Those that no step was got ready for yet. */
    private static final String OVER_MANY =
            "select p.id, a.about " + ABOUT + " and p.sent_at is null order by p.asked_at desc, p.id limit ?";

    private final Rows rows;

    PackChoices(Rows rows) {
        this.rows = rows;
    }

    List<StepPage.Pack> of(RegulatorStep step) {
        return step.caseId()
                .map(caseId -> rows.list(OF, PackChoices::made, step.regulatorId(), caseId, MOST))
                .orElseGet(() -> rows.list(
                        ABOUT_THE_SAME,
                        PackChoices::made,
                        step.regulatorId(),
                        step.about().orElseThrow(),
                        MOST));
    }

    private static StepPage.Pack made(Rows.Row row) throws SQLException {
        UUID id = row.id("id");
        return new StepPage.Pack(id.toString(), "made " + TimeWords.day(row.at("settled_at")) + ", " + id);
    }

    /** {@return each with what it is about, in one line} */
    List<StepPage.Pack> overMany(UUID regulatorId) {
        return rows.list(
                OVER_MANY, row -> new StepPage.Pack(row.id("id").toString(), row.text("about")), regulatorId, MOST);
    }

    /** {@return the id of the pack that the letter names: the one that was sent, or else the newest that could be} */
    String named(RegulatorStep step) {
        return step.packId()
                .map(UUID::toString)
                .or(() -> of(step).stream().map(StepPage.Pack::id).findFirst())
                .orElse("(the pack’s id)");
    }

    boolean isOne(RegulatorStep step, UUID pack) {
        return of(step).stream().anyMatch(each -> each.id().equals(pack.toString()));
    }
}
