package org.redress.desk.past;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.redress.audit.Actor;
import org.redress.desk.Names;
import org.redress.desk.Rows;
import org.redress.desk.TimeWords;
import org.redress.desk.Words;

/** What happened to a case, from every table that records it, the newest first, a page at a time. */
@ApplicationScoped
public class History {
    /** How many lines a page of it has. */
    static final int PAGE = 60;

    private static final Set<String> SAID_ALREADY = Set.of("CLOCK", "MOVED", "ALERT", "MISS", "DISPUTE");

    private final Rows rows;
    private final Names names;
    private final Said said;

    History(Rows rows, Names names, Said said) {
        this.rows = rows;
        this.names = names;
        this.said = said;
    }

    /**
     * Something that happened.
     *
     * @param about the platform, where there is one
     * @param why the rule, the reason or the code, where there is one
     * @param words what was said with it, verbatim
     * @param struck whether it was struck out later: it is as if it had never been
     */
    public record Happened(
            String at, String what, String about, String why, String who, String words, boolean struck) {}

    /**
     * A stretch of it.
     *
     * @param older where the next stretch begins; empty when there is none
     * @param readings who read the case on which day; for the first stretch alone
     */
    public record Stretch(List<Happened> lines, String older, List<String> readings) {}

    /** @param before where to begin, as {@link Stretch#older()} has it; empty for the newest */
    public Stretch of(UUID caseId, String before) {
        Map<String, String> words = said.of(caseId);
        Before from = Before.parse(before);
        List<Line> found = rows.list(
                HistorySql.PAGE,
                row -> new Line(new Before(row.at("at"), row.text("id")), happened(row, words)),
                caseId,
                caseId,
                caseId,
                caseId,
                caseId,
                caseId,
                caseId,
                from.at(),
                from.id(),
                PAGE + 1);
        boolean more = found.size() > PAGE;
        List<Line> shown = more ? found.subList(0, PAGE) : found;
        return new Stretch(
                shown.stream().map(Line::happened).toList(),
                more ? shown.get(PAGE - 1).key().text() : "",
                before.isEmpty() ? readings(caseId) : List.of());
    }

    private record Line(Before key, Happened happened) {}

    private List<String> readings(UUID caseId) {
        return rows.list(HistorySql.READINGS, row -> row.text("day") + ": " + row.text("names"), caseId);
    }

    private Happened happened(Rows.Row row, Map<String, String> words) throws SQLException {
        String kind = row.text("kind");
        Actor by = new Actor(Actor.Kind.valueOf(row.text("actor_kind")), row.text("actor_id"));
        Instant at = row.at("at");
        String platform = row.text("platform");
        boolean deed = kind.equals("DEED");
        return new Happened(
                TimeWords.exact(at),
                deed ? deed(new Deed(at, by, row.text("what"), "", platform, null)) : what(kind, row.text("what")),
                deed ? "" : platform,
                SAID_ALREADY.contains(kind) ? Words.within(row.text("why")) : Words.of(row.text("why")),
                names.of(by),
                words.getOrDefault(row.text("id"), ""),
                row.flag("struck"));
    }

    private static String deed(Deed deed) {
        String words = DeedWords.of(deed);
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String what(String kind, String what) {
        return switch (kind) {
            case "CLOCK" -> "Clock: " + Words.inside(what);
            case "MOVED" -> "Clock moved to a newer version of its rule";
            case "MISS" -> "Deadline missed, for ever";
            case "DISPUTE" -> "Miss disputed" + (what.equals("DISPUTED") ? "" : ": " + Words.inside(what));
            case "ALERT" -> "Alert: " + Words.inside(what);
            case "DELIVERY" -> Words.of(what);
            case "RECEIPT" -> "Receipt: " + Words.inside(what);
            case "STEP" -> Words.event(what);
            case "STRUCK" -> "Struck out: " + Words.event(what).toLowerCase(Locale.ROOT);
            default -> Words.of(what);
        };
    }
}
