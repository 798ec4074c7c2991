package org.redress.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;

/** Takes a report: hashes the code first, since that is slow on purpose, and only then writes the case. */
@ApplicationScoped
public class Reports {
    @Inject
    CodeHashes hashes;

    @Inject
    Opening opening;

    /** The secret of the case-to-be, made before it is sent so that a double submission shows the same one. */
    public record Credentials(Reference reference, AccessCode code) {
        public static Credentials random() {
            return new Credentials(Reference.random(), AccessCode.random());
        }
    }

    /**
     * Opens a case. Sending the same draft again, even at the same moment, changes nothing and answers the same case.
     *
     * @param draftId the draft it is sent from
     * @return the case's id
     */
    public UUID report(Report report, UUID draftId, Credentials credentials, Instant now) {
        Opening.Key key = new Opening.Key(credentials.reference(), hashes.of(credentials.code()));
        return opening.open(report, draftId, key, now);
    }

    static String field(Detail detail) {
        return "detail." + detail.name();
    }
}
