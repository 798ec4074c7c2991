package org.redress.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while a due deadline has waited for more than a minute. */
@Readiness
@ApplicationScoped
class SweepReadiness implements HealthCheck {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final SweepHealth health;
    private final InstantSource time;

    SweepReadiness(SweepHealth health, InstantSource time) {
        this.health = health;
        this.time = time;
    }

    @Override
    public HealthCheckResponse call() {
        Duration waiting = health.oldestWaiting(time.instant());
        return HealthCheckResponse.named("due deadlines are processed")
                .withData("oldest-waiting-seconds", waiting.toSeconds())
                .status(waiting.compareTo(LIMIT) <= 0)
                .build();
    }
}
