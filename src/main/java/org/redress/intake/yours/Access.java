package org.redress.intake.yours;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.cases.CodeReissues;
import org.redress.cases.Helper;
import org.redress.cases.Helpers;

/** Who can get in to the case, as the person sees it. */
@ApplicationScoped
public class Access {
    @Inject
    CodeReissues reissues;

    @Inject
    Helpers helpers;

    /**
     * What the page says of it.
     *
     * @param newCodeAt when staff last made a new code; null when they never did
     * @param helped whether a helper can read the case now
     * @param helperOpenedAt when that helper last did; null when never
     * @param readOnly whether it is the helper who looks
     */
    public record Shown(
            @Nullable Instant newCodeAt,
            boolean helped,
            @Nullable Instant helperOpenedAt,
            boolean readOnly) {}

    public Shown of(UUID caseId) {
        Optional<Helper> helper = helpers.ofCase(caseId);
        return new Shown(
                reissues.lastMade(caseId).orElse(null),
                helper.isPresent(),
                helper.flatMap(Helper::lastOpenedAt).orElse(null),
                false);
    }

    /** What a helper sees of it: nothing. */
    static Shown forHelper() {
        return new Shown(null, false, null, true);
    }
}
