package org.redress.partner.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.redress.removal.sandbox.Allowance;
import org.redress.web.Problem;
import org.redress.web.problem.ProblemKind;

/** Refuses what a sandbox asks for beyond a day's {@link Allowance}, and says when the next day (UTC) begins. */
@ApplicationScoped
class Today {
    private final Allowance allowance;

    Today(Allowance allowance) {
        this.allowance = allowance;
    }

    /** @throws WebApplicationException 429 {@code sandbox-day-over}, with {@code Retry-After} */
    void take(UUID sandbox, int count, Instant now) {
        if (!allowance.take(sandbox, count, now)) {
            Instant tomorrow = now.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
            long wait = Math.max(1, Duration.between(now, tomorrow).toSeconds());
            throw new WebApplicationException(Problem.of(ProblemKind.SANDBOX_DAY_OVER)
                    .answer()
                    .header(HttpHeaders.RETRY_AFTER, wait)
                    .build());
        }
    }
}
