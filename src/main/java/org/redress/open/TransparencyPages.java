package org.redress.open;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.redress.NotFound;
import org.redress.statistics.edition.Cell;
import org.redress.statistics.edition.Edition;
import org.redress.statistics.edition.Editions;
import org.redress.statistics.edition.Figure;
import org.redress.statistics.edition.Replies;
import org.redress.statistics.edition.Reply;
import org.redress.web.Language;
import org.redress.web.Moments;
import org.redress.web.Texts;

/** Builds the public's page and its files from an edition that never changes. */
@ApplicationScoped
@Transactional
class TransparencyPages {
    private static final int PERCENT = 100;

    private final Editions editions;
    private final Replies replies;
    private final Promises promises;

    TransparencyPages(Editions editions, Replies replies, Promises promises) {
        this.editions = editions;
        this.replies = replies;
        this.promises = promises;
    }

    /** @throws NotFound when nothing is published of that quarter */
    byte[] page(String quarter, Language language) {
        List<String> quarters = editions.newest().stream()
                .map(edition -> edition.quarter().toString())
                .toList();
        TransparencyPage.Shown shown =
                edition(quarter).map(edition -> shown(edition, language.tag())).orElse(null);
        return bytes(new TransparencyPage(language.tag(), shown, quarters, promises.all()).render());
    }

    /** {@return the edition, its cells and its replies; empty while nothing is published} */
    Optional<Published> published(String quarter) {
        return edition(quarter)
                .map(edition ->
                        new Published(edition, editions.cells(edition.quarter()), replies.standing(edition.quarter())));
    }

    /** All that is public of a quarter. */
    record Published(Edition edition, List<Cell> cells, Map<UUID, Reply> replies) {}

    static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private Optional<Edition> edition(String quarter) {
        if (quarter.isEmpty()) {
            return editions.newest().stream().findFirst();
        }
        return Optional.of(editions.findByIdOptional(quarter).orElseThrow(() -> new NotFound("edition")));
    }

    private TransparencyPage.Shown shown(Edition edition, String language) {
        List<Cell> cells = editions.cells(edition.quarter());
        Map<UUID, Reply> standing = replies.standing(edition.quarter());
        Map<String, TransparencyPage.Under> rules = new LinkedHashMap<>();
        for (Cell cell : cells) {
            rules.computeIfAbsent(
                            cell.ruleId(),
                            id -> new TransparencyPage.Under(id, cell.rule(), cell.law(), new ArrayList<>()))
                    .rows()
                    .add(row(cell, standing, language));
        }
        return new TransparencyPage.Shown(
                edition.quarter().toString(),
                day(edition.quarter().begins(), language),
                day(edition.quarter().ends().minusDays(1), language),
                List.copyOf(rules.values()),
                said(cells, standing));
    }

    private static List<TransparencyPage.Said> said(List<Cell> cells, Map<UUID, Reply> replies) {
        Map<UUID, TransparencyPage.Said> said = new LinkedHashMap<>();
        for (Cell cell : cells) {
            UUID platform = cell.figure().platformId().orElse(null);
            Reply reply = platform == null ? null : replies.get(platform);
            if (reply != null) {
                said.put(
                        reply.platformId(),
                        new TransparencyPage.Said(
                                String.valueOf(cell.slug()), String.valueOf(cell.platform()), reply.words()));
            }
        }
        return List.copyOf(said.values());
    }

    private static TransparencyPage.Row row(Cell cell, Map<UUID, Reply> replies, String language) {
        Figure figure = cell.figure();
        return new TransparencyPage.Row(
                cell.total() ? "" : String.valueOf(cell.platform()),
                cell.total() ? "" : String.valueOf(cell.slug()),
                figure.platformId().filter(replies::containsKey).isPresent(),
                figure.due(),
                figure.percentOnTime(),
                figure.onTime(),
                figure.refused(),
                figure.late(),
                Math.round((float) PERCENT * figure.late() / figure.due()),
                span(figure.removal().median(), language),
                span(figure.removal().ninetieth(), language));
    }

    private static String span(Optional<Integer> minutes, String language) {
        return minutes.map(Duration::ofMinutes)
                .map(took -> Moments.words(took, language))
                .orElseGet(() -> Texts.text(language, "transparency_not_yet"));
    }

    private static String day(LocalDate day, String language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Language.of(language).orElse(Language.ENGLISH).locale())
                .format(day);
    }
}
