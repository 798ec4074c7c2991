package org.redress.partner.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

/** What a node remembers of tokens that it verified. */
class TokenMemoryTest {
    private static final long NOW = 1_800_000_000L;
    private long nanos;
    private long seconds = NOW;
    private final TokenMemory memory = new TokenMemory(() -> nanos, () -> seconds);

    @Test
    void a_token_is_known_for_five_seconds_with_its_claims_and_no_other_scope_than_its_own() {
        memory.keep("one", verified(NOW + 300));
        SecurityIdentity known = memory.find("one").orElseThrow();
        assertThat(Caller.claim(known, "platform_id")).isEqualTo("chirp");
        assertThat(may(known, "removal-requests", "read")).isTrue();
        assertThat(may(known, "removal-requests", "respond")).isFalse();
        assertThat(may(known, "fingerprints", "read")).isFalse();
        nanos = TokenMemory.KEPT.toNanos() - 1;
        assertThat(memory.find("one")).isPresent();
        nanos = TokenMemory.KEPT.toNanos();
        assertThat(memory.find("one")).isEmpty();
    }

    @Test
    void a_token_is_never_known_beyond_its_age() {
        memory.keep("one", verified(NOW + 1));
        assertThat(memory.find("one")).isPresent();
        seconds = NOW + 1;
        assertThat(memory.find("one")).isEmpty();
    }

    @Test
    void what_was_not_verified_is_not_known() {
        memory.keep("refused", null);
        memory.keep(
                "nobody",
                QuarkusSecurityIdentity.builder()
                        .setPrincipal(new QuarkusPrincipal("nobody"))
                        .build());
        assertThat(memory.find("refused")).isEmpty();
        assertThat(memory.find("nobody")).isEmpty();
        assertThat(memory.find("never seen")).isEmpty();
    }

    private static boolean may(SecurityIdentity identity, String what, String how) {
        return identity.checkPermissionBlocking(new StringPermission(what, how));
    }

    private static SecurityIdentity verified(long until) {
        JwtClaims claims = new JwtClaims();
        claims.setClaim("platform_id", "chirp");
        claims.setClaim("scope", "openid removal-requests:read");
        claims.setExpirationTime(NumericDate.fromSeconds(until));
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new DefaultJWTCallerPrincipal(claims))
                .build();
    }
}
