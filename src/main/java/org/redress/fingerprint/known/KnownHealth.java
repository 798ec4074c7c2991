package org.redress.fingerprint.known;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Measures this node's index. */
@ApplicationScoped
class KnownHealth {
    private final KnownHashes hashes;

    KnownHealth(KnownHashes hashes) {
        this.hashes = hashes;
    }

    void measure(@Observes StartupEvent starting, MeterRegistry metrics) {
        Gauge.builder("redress.fingerprints.loaded", () -> hashes.isWhole() ? 1 : 0)
                .description("1 once the index holds every fingerprint; until then questions are answered with 503")
                .register(metrics);
        Gauge.builder("redress.fingerprints.indexed", hashes::size)
                .description("fingerprints in the index")
                .register(metrics);
        Gauge.builder("redress.fingerprints.index.bytes", hashes::bytes)
                .description("memory that the index takes")
                .baseUnit("bytes")
                .register(metrics);
    }
}
