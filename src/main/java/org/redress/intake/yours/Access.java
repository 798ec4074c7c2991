package org.redress.intake.yours;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.cases.CodeReissues;

/** Who can get in to the case, as the person sees it. */
@ApplicationScoped
public class Access {
    @Inject
    CodeReissues reissues;

    /** @param newCodeAt when staff last made a new code; null when they never did */
    public record Shown(@Nullable Instant newCodeAt) {}

    public Shown of(UUID caseId) {
        Optional<Instant> made = reissues.lastMade(caseId);
        return new Shown(made.orElse(null));
    }
}
