package org.redress.desk.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.redress.evidence.EvidencePack;
import org.redress.evidence.EvidencePacks;
import org.redress.evidence.PackStatus;

/** How the newest pack of a case for each regulator stands, for as long as there is something to do about it. */
@ApplicationScoped
public class PackNews {
    private final EvidencePacks packs;

    PackNews(EvidencePacks packs) {
        this.packs = packs;
    }

    /**
     * One line about a pack.
     *
     * @param state in a word, with {@code tone}
     * @param words how far it is, or what to do
     */
    public record Line(UUID id, String receiver, String state, String tone, String words, boolean waits) {}

    /** {@return what waits, what failed and was not asked for again, and what is made and not sent; the newest first} */
    public List<Line> ofCase(UUID caseId) {
        Set<UUID> newer = new HashSet<>();
        List<Line> news = new ArrayList<>();
        for (EvidencePack pack : packs.ofCase(caseId)) {
            if (newer.add(pack.receiver())
                    && pack.status() != PackStatus.DESTROYED
                    && pack.sentAt().isEmpty()) {
                news.add(line(pack));
            }
        }
        return news;
    }

    private static Line line(EvidencePack pack) {
        return new Line(
                pack.id(),
                pack.receiverName(),
                PackLines.state(pack.status()),
                PackLines.tone(pack.status()),
                words(pack),
                pack.status() == PackStatus.WAITING);
    }

    /** {@return how far it is, or what to do about it} */
    static String words(EvidencePack pack) {
        return switch (pack.status()) {
            case WAITING ->
                pack.total() == 0
                        ? "It waits for its turn."
                        : String.format("%,d of %,d requests gathered so far.", pack.done(), pack.total());
            case MADE -> "Not sent yet.";
            case FAILED ->
                "Nothing of it is kept, and nothing was sent. Ask for it again; if that fails too, tell whoever runs"
                        + " Redress: the log names it by its number, " + pack.id() + ".";
            case DESTROYED -> "It holds nothing any more.";
        };
    }
}
