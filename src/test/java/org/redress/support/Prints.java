package org.redress.support;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.redress.audit.Actor;
import org.redress.cases.Cases;
import org.redress.cases.Decisions;
import org.redress.cases.ItemKind;
import org.redress.cases.Made;
import org.redress.cases.ReportedItem;
import org.redress.fingerprint.publication.Feeds;
import org.redress.fingerprint.publication.Publication;
import org.redress.fingerprint.publication.Publications;
import org.redress.platform.Platforms;

/** Cases known by fingerprints, and platforms that watch for them. */
@ApplicationScoped
public class Prints {
    private static final Random RANDOM = new Random(20261126);

    @Inject
    Walk walk;

    @Inject
    Cases cases;

    @Inject
    Decisions decisions;

    @Inject
    Platforms platforms;

    @Inject
    Feeds feeds;

    @Inject
    Publications publications;

    /** {@return 64 hex digits that nobody had before} */
    public static String fresh() {
        return String.format("%064x", new BigInteger(256, RANDOM));
    }

    /** {@return the id of a seeded platform, which watches from now on} */
    public UUID watching(String slug) {
        return QuarkusTransaction.requiringNew().call(() -> {
            UUID id = platforms.bySlug(slug).orElseThrow().id();
            feeds.open(id, walk.now());
            return id;
        });
    }

    /** A report of one picture alone, and the person agrees that platforms watch for it. */
    public UUID reported(String pdq) {
        return reported(pdq, true);
    }

    public UUID reported(String pdq, boolean agreed) {
        UUID id = walk.reported();
        add(id, pdq, agreed);
        return id;
    }

    /** A picture more, and the person agrees that platforms watch for it. */
    public void add(UUID caseId, String pdq) {
        add(caseId, pdq, true);
    }

    private void add(UUID caseId, String pdq, boolean agreed) {
        ReportedItem item = new ReportedItem(ItemKind.FINGERPRINT, picture(pdq), Made.SYNTHETIC, null, agreed);
        decisions.add(caseId, List.of(item), Actor.person(caseId), walk.now());
    }

    public UUID accepted(String pdq) {
        UUID id = reported(pdq);
        accept(id);
        return id;
    }

    /** A caseworker validates the case, which publishes it. */
    public void accept(UUID caseId) {
        cases.accept(caseId, Walk.STAFF, walk.now());
    }

    /** What became of the one fingerprint of a case at a platform, as it is in the database now; null when nothing. */
    public Publication at(UUID platform, UUID caseId) {
        return QuarkusTransaction.requiringNew()
                .call(() -> publications.ofCase(caseId).stream()
                        .filter(each -> each.platformId().equals(platform))
                        .findFirst()
                        .orElse(null));
    }

    /** The line that the person's device sends of a picture of quality 90. */
    public static String picture(String pdq) {
        String eight = String.join(",", Collections.nCopies(8, pdq));
        return String.format(
                "picture 90 %064x %032x %s", new BigInteger(256, RANDOM), new BigInteger(128, RANDOM), eight);
    }
}
