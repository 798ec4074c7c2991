package org.redress.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.evidence.facts.Addresses;
import org.redress.evidence.facts.Pack;
import org.redress.evidence.files.Canonical;
import org.redress.evidence.gathering.Gathered;
import org.redress.vault.openpgp.PublicKey;

/** The web addresses of a pack's items, for the receiver's eyes alone: encrypted to its key, and never without one. */
@ApplicationScoped
class Annexes {
    private static final String NAME = "addresses.json";

    /** {@return what the pack says of its annex; null when it has none} */
    Pack.@Nullable Annex facts(Bench.Job job, Gathered gathered, Instant now) {
        Map<UUID, String> addresses = gathered.addresses();
        return key(job, addresses, now)
                .map(key -> new Pack.Annex(key.fingerprint(), addresses.size()))
                .orElse(null);
    }

    Optional<byte[]> of(Bench.Job job, Gathered gathered, Instant now) {
        Map<UUID, String> addresses = gathered.addresses();
        return key(job, addresses, now).map(key -> key.encrypt(Canonical.bytes(inside(job, addresses)), NAME, now));
    }

    private static Addresses inside(Bench.Job job, Map<UUID, String> addresses) {
        return new Addresses(
                job.packId(),
                addresses.entrySet().stream()
                        .map(each -> new Addresses.Address(each.getKey(), each.getValue()))
                        .toList());
    }

    private static Optional<PublicKey> key(Bench.Job job, Map<UUID, String> addresses, Instant now) {
        String armoured = job.receiver().openPgpKey();
        return armoured == null || addresses.isEmpty() ? Optional.empty() : Optional.of(PublicKey.read(armoured, now));
    }
}
