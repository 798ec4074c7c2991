package org.redress.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    /** Which draft is sent, and whether something about it looks like a machine. */
    public record Submission(UUID draftId, @Nullable Suspicion suspicion) {}

    /**
     * Opens a case. Sending the same draft again, even at the same moment, changes nothing and answers the same case.
     *
     * @param draftId the draft it is sent from
     * @return the case's id
     */
    public UUID report(Report report, UUID draftId, Credentials credentials, Instant now) {
        return report(report, new Submission(draftId, null), credentials, now);
    }

    /** The same; what looks like a machine's is held until staff let it in. */
    public UUID report(Report report, Submission submission, Credentials credentials, Instant now) {
        Opening.Key key = new Opening.Key(credentials.reference(), hashes.of(credentials.code()));
        return opening.open(report, submission, key, now);
    }

    static String field(Detail detail) {
        return "detail." + detail.name();
    }
}
