package org.redress.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redress.alert.Sweep;
import org.redress.evidence.FileKind;
import org.redress.evidence.PackWalk;
import org.redress.evidence.gathering.Chosen;
import org.redress.removal.RemovalRequest;
import org.redress.support.TestPostgres;
import org.redress.support.Walk;

/**
 * How long a pack of a thousand items takes, from the press until its files are kept.
 * Run by name: {@code mvn test -Dquick.jit= -Dtest=PackBench}; {@code -Dbench.items=100} for fewer.
 */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class PackBench {
    private static final int ITEMS = Integer.getInteger("bench.items", 1_000);
    private static final int ROUNDS = 3;

    @Inject
    Walk walk;

    @Inject
    PackWalk packs;

    @Inject
    Sweep sweep;

    @Test
    void a_pack_of_a_thousand_items_of_one_platform() {
        Instant then = walk.now().minus(Duration.ofDays(3));
        RemovalRequest any = null;
        for (int i = 0; i < ITEMS; i++) {
            any = walk.received("https://x.com/bench/status/" + i, then);
            packs.shares(any.caseId(), true, false);
        }
        sweep.sweep(walk.now());
        Chosen chosen = new Chosen(null, any.platformId(), null, null, then, null);
        for (int round = 0; round < ROUNDS; round++) {
            long began = System.nanoTime();
            UUID pack = packs.made(chosen);
            double seconds = (System.nanoTime() - began) / 1e9;
            byte[] json = packs.file(pack, FileKind.JSON);
            byte[] pdf = packs.file(pack, FileKind.PDF);
            assertThat(json.length).isPositive();
            System.out.printf(
                    Locale.ROOT,
                    "[bench] pack of %d items: %.1f s, JSON %d kB, PDF %d kB%n",
                    ITEMS,
                    seconds,
                    json.length / 1000,
                    pdf.length / 1000);
        }
    }
}
