package org.redress.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;

/** Measures the outbox: how long the oldest unsent delivery waits, and how many do not get through. */
@ApplicationScoped
class DeliveryHealth {
    private final Deliveries deliveries;
    private final InstantSource time;

    DeliveryHealth(Deliveries deliveries, InstantSource time) {
        this.deliveries = deliveries;
        this.time = time;
    }

    void measure(@Observes StartupEvent starting, MeterRegistry metrics) {
        Gauge.builder(
                        "redress.deliveries.oldest.unsent.seconds",
                        () -> deliveries.oldestUnsent(time.instant()).toSeconds())
                .description("how long the oldest delivery that is due has waited for its first attempt")
                .register(metrics);
        Gauge.builder("redress.deliveries.failing", deliveries::countFailing)
                .description("deliveries given up or failed more than once")
                .register(metrics);
    }
}
