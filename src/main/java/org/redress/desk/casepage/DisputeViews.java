package org.redress.desk.casepage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.desk.Names;
import org.redress.desk.TimeWords;
import org.redress.desk.Words;
import org.redress.removal.dispute.Dispute;
import org.redress.removal.dispute.Disputing;
import org.redress.removal.dispute.Verdict;

/** Shows what platforms dispute of their misses. */
@ApplicationScoped
class DisputeViews {
    private final Disputing disputing;
    private final Names names;

    DisputeViews(Disputing disputing, Names names) {
        this.disputing = disputing;
        this.names = names;
    }

    List<DisputeView> of(List<Dispute> disputes) {
        return disputes.stream().map(this::of).toList();
    }

    private DisputeView of(Dispute dispute) {
        Disputing.Words words = disputing.words(dispute);
        return new DisputeView(
                dispute.id(),
                Words.of(dispute.ground().name()),
                TimeWords.exact(dispute.madeAt()),
                words.said(),
                acted(dispute, words),
                dispute.verdict().map(DisputeViews::verdict).orElse(""),
                words.answer(),
                dispute.decidedBy().map(names::of).orElse("") + ", "
                        + TimeWords.exact(dispute.decidedAt().orElse(null)));
    }

    private static String acted(Dispute dispute, Disputing.Words words) {
        String at = dispute.actedAt().map(TimeWords::exact).orElse("");
        return Stream.of(at.isEmpty() ? "" : "acted " + at, words.reference())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String verdict(Verdict verdict) {
        return switch (verdict) {
            case UPHELD -> "Upheld: the miss is struck out, and stays on record";
            case REJECTED -> "Rejected: the miss stands";
        };
    }
}
