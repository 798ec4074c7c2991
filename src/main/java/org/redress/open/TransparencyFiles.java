package org.redress.open;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.NotFound;
import org.redress.statistics.edition.Cell;
import org.redress.statistics.edition.Edition;
import org.redress.statistics.edition.Figure;
import org.redress.web.Cells;
import org.redress.web.PlainJson;

/** The public's figures as files; names of fields are a promise. */
@ApplicationScoped
@Transactional
class TransparencyFiles {
    private static final List<String> HEAD = List.of(
            "quarter",
            "rule",
            "rule_name",
            "platform",
            "platform_name",
            "due",
            "on_time",
            "refused",
            "late",
            "percent_on_time",
            "removed_median_minutes",
            "removed_ninetieth_minutes",
            "gone_median_minutes",
            "gone_ninetieth_minutes",
            "reply");

    private final TransparencyPages pages;
    private final PlainJson json;

    TransparencyFiles(TransparencyPages pages, PlainJson json) {
        this.pages = pages;
        this.json = json;
    }

    /**
     * A quarter.
     *
     * @param fewest cells of fewer requests are not here
     */
    record Quarterly(String quarter, String from, String before, Instant madeAt, int fewest, List<One> figures) {}

    /**
     * One figure.
     *
     * @param platform null for all platforms that are shown under the rule
     * @param due requests whose limit has passed and that were not withdrawn
     * @param removedMedianMinutes null while more than half is still up
     * @param reply what the platform says to its figures of the quarter, verbatim
     */
    record One(
            String rule,
            String ruleName,
            boolean law,
            @Nullable String platform,
            @Nullable String platformName,
            int due,
            int onTime,
            int refused,
            int late,
            int percentOnTime,
            @Nullable Integer removedMedianMinutes,
            @Nullable Integer removedNinetiethMinutes,
            @Nullable Integer goneMedianMinutes,
            @Nullable Integer goneNinetiethMinutes,
            @Nullable String reply) {}

    /** @throws NotFound when nothing is published */
    byte[] json(String quarter) {
        TransparencyPages.Published published = published(quarter);
        Edition edition = published.edition();
        return TransparencyPages.bytes(json.of(new Quarterly(
                edition.quarter().toString(),
                edition.quarter().begins().toString(),
                edition.quarter().ends().toString(),
                edition.madeAt(),
                edition.fewest(),
                published.cells().stream().map(cell -> one(cell, published)).toList())));
    }

    /** @throws NotFound when nothing is published */
    byte[] csv(String quarter) {
        TransparencyPages.Published published = published(quarter);
        StringBuilder file = new StringBuilder(Cells.line(HEAD));
        for (Cell cell : published.cells()) {
            file.append(Cells.line(cells(published.edition(), one(cell, published))));
        }
        return TransparencyPages.bytes(file.toString());
    }

    private TransparencyPages.Published published(String quarter) {
        return pages.published(quarter).orElseThrow(() -> new NotFound("edition"));
    }

    private static One one(Cell cell, TransparencyPages.Published published) {
        Figure figure = cell.figure();
        UUID platform = figure.platformId().orElse(null);
        var reply = platform == null ? null : published.replies().get(platform);
        return new One(
                cell.ruleId(),
                cell.rule(),
                cell.law(),
                cell.slug(),
                cell.platform(),
                figure.due(),
                figure.onTime(),
                figure.refused(),
                figure.late(),
                figure.percentOnTime(),
                figure.removal().half(),
                figure.removal().ninety(),
                figure.check().half(),
                figure.check().ninety(),
                reply == null ? null : reply.words());
    }

    private static List<String> cells(Edition edition, One one) {
        return List.of(
                edition.quarter().toString(),
                one.rule(),
                one.ruleName(),
                Objects.toString(one.platform(), ""),
                Objects.toString(one.platformName(), ""),
                Integer.toString(one.due()),
                Integer.toString(one.onTime()),
                Integer.toString(one.refused()),
                Integer.toString(one.late()),
                Integer.toString(one.percentOnTime()),
                Objects.toString(one.removedMedianMinutes(), ""),
                Objects.toString(one.removedNinetiethMinutes(), ""),
                Objects.toString(one.goneMedianMinutes(), ""),
                Objects.toString(one.goneNinetiethMinutes(), ""),
                Objects.toString(one.reply(), ""));
    }
}
