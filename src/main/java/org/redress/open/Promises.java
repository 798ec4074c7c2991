package org.redress.open;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.redress.platform.commitment.Commitment;
import org.redress.platform.commitment.Commitments;

/**
 * What platforms and makers of AI tools committed themselves to, for anybody. The counts that are held against them are
 * not shown: they may be small, and they are no verdict.
 */
@ApplicationScoped
class Promises {
    private final Commitments commitments;

    Promises(Commitments commitments) {
        this.commitments = commitments;
    }

    List<TransparencyPage.Promise> all() {
        return commitments.shown().stream().map(Promises::shown).toList();
    }

    private static TransparencyPage.Promise shown(Commitment each) {
        return new TransparencyPage.Promise(
                each.who().name(),
                each.promise(),
                each.standing().name().toLowerCase(Locale.ROOT),
                each.verdict().name().toLowerCase(Locale.ROOT),
                each.coversImages(),
                each.scope(),
                each.sources().stream()
                        .map(source -> new TransparencyPage.Source(
                                source.words(), source.url().orElse("")))
                        .toList());
    }
}
