package org.redress.partner.door;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Remembers for {@link #KEPT} what tokens were verified to say, and never longer than they are good for. */
final class TokenMemory {
    static final Duration KEPT = Duration.ofSeconds(5);
    static final int MOST = 1_000;

    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final LongSupplier nanos;
    private final LongSupplier seconds;

    /**
     * @param nanos a clock that only goes on
     * @param seconds since 1970, by the clock that tokens are verified by
     */
    TokenMemory(LongSupplier nanos, LongSupplier seconds) {
        this.nanos = nanos;
        this.seconds = seconds;
    }

    private record Known(SecurityIdentity identity, long expiresAt, long verifiedAt) {}

    /** {@return whose the token is; empty unless it was verified just now, and is good still} */
    Optional<SecurityIdentity> find(String token) {
        return Optional.ofNullable(known.get(token)).filter(this::isGood).map(Known::identity);
    }

    private boolean isGood(Known before) {
        return nanos.getAsLong() - before.verifiedAt() < KEPT.toNanos() && seconds.getAsLong() < before.expiresAt();
    }

    /** @param verified what the library made of the token; nothing is kept of anything but a verified token */
    void keep(String token, @Nullable SecurityIdentity verified) {
        if (verified != null && verified.getPrincipal() instanceof JsonWebToken said) {
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(token, new Known(bare(said), said.getExpirationTime(), nanos.getAsLong()));
        }
    }

    /** Its claims and its scopes alone: the library's own holds on to the request that brought it. */
    private static SecurityIdentity bare(JsonWebToken said) {
        String scope = Optional.ofNullable(said.<Object>getClaim("scope"))
                .map(Object::toString)
                .orElse("");
        Set<String> scopes = Arrays.stream(scope.split("\\s+"))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.toSet());
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(said)
                .addPermissionsAsString(scopes)
                .build();
    }
}
