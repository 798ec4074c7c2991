package org.redress.desk.regulators;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.redress.desk.Rows;
import org.redress.removal.regulator.RegulatorStep;

/** The packs that were made for a step's regulator: of its case, or over many and about the same. */
@ApplicationScoped
class PackChoices {
    private static final int MOST = 20;

    /** With what each is about, in one line; as long as the column of a step holds, that is a step's subject. */
    private static final String PACKS = """
            select p.id, p.settled_at, p.total, p.from_at, p.until_at, coalesce(p.rule_id, '') rule_id,
                coalesce(f.name, 'several platforms') platform, coalesce(g.name, '') tool, a.about, s.subject
            from evidence_pack p
            left join platform f on f.id = p.platform_id
            left join generator g on g.id = p.generator_id
            left join rule r on r.id = p.rule_id
            cross join lateral (select concat_ws(', ', f.name, 'made with ' || g.name, r.name) about) a
            cross join lateral (select left('Pack over many cases: ' || a.about, 120) subject) s
            """;

    private static final String ORDER = " order by p.asked_at desc, p.id limit ?";
    private static final String OF = PACKS + " where p.receiver = ? and p.case_id = ? and p.status = 'MADE'" + ORDER;
    private static final String MANY = PACKS + " where p.receiver = ? and p.case_id is null and p.status = 'MADE'";
    private static final String ANY = MANY + ORDER;
    private static final String ABOUT_THE_SAME = MANY + " and s.subject = ?" + ORDER;

    /** Those that no step was got ready for yet. */
    private static final String UNSENT = MANY + " and p.sent_at is null" + ORDER;

    private static final String ONE = PACKS + " where p.id = ?";

    private final Rows rows;

    PackChoices(Rows rows) {
        this.rows = rows;
    }

    /**
     * {@return those that can be sent with a step, in words by id} Over many cases all of them when none is called as the
     * step is: its platform, its tool or its rule has another name since.
     */
    Map<String, String> of(RegulatorStep step) {
        List<PackMade> same = made(step);
        return words(
                same.isEmpty() && step.caseId().isEmpty()
                        ? rows.list(ANY, PackMade::of, step.regulatorId(), MOST)
                        : same);
    }

    /** {@return those over many cases that were sent nowhere yet, in words by id} */
    Map<String, String> overMany(UUID regulatorId) {
        return words(unsent(regulatorId));
    }

    /** {@return what a pack over many cases is about, if it is one of those} */
    Optional<String> subject(UUID regulatorId, String pack) {
        return unsent(regulatorId).stream()
                .filter(each -> each.id().equals(pack))
                .map(PackMade::subject)
                .findAny();
    }

    boolean isOne(RegulatorStep step, UUID pack) {
        return of(step).containsKey(pack.toString());
    }

    /** {@return what went out with a step over many cases; before that the newest pack that can} */
    Optional<PackMade> behind(RegulatorStep step) {
        return step.packId().isPresent()
                ? rows.first(ONE, PackMade::of, step.packId().get())
                : made(step).stream().findFirst();
    }

    private List<PackMade> made(RegulatorStep step) {
        return step.caseId()
                .map(caseId -> rows.list(OF, PackMade::of, step.regulatorId(), caseId, MOST))
                .orElseGet(() -> rows.list(
                        ABOUT_THE_SAME,
                        PackMade::of,
                        step.regulatorId(),
                        step.about().orElseThrow(),
                        MOST));
    }

    private List<PackMade> unsent(UUID regulatorId) {
        return rows.list(UNSENT, PackMade::of, regulatorId, MOST);
    }

    /** Whether the letter of a step can name a pack. */
    boolean names(RegulatorStep step) {
        return step.packId().isPresent() || !made(step).isEmpty();
    }

    /** {@return the id of the pack that the letter names: the one that was sent, or else the newest that could be} */
    String named(RegulatorStep step) {
        return step.packId()
                .map(UUID::toString)
                .or(() -> made(step).stream().map(PackMade::id).findFirst())
                .orElse("(the pack’s id)");
    }

    private static Map<String, String> words(List<PackMade> packs) {
        return packs.stream()
                .collect(Collectors.toMap(PackMade::id, PackMade::words, (one, same) -> one, LinkedHashMap::new));
    }
}
