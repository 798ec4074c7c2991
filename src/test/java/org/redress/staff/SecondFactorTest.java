package org.redress.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

/** What a token has to say before the desk opens. */
class SecondFactorTest {
    private static final SecondFactor REQUIRED = new SecondFactor(Optional.of("second-factor"));

    @Test
    void security_6_3_3_a_password_alone_opens_nothing() {
        assertThat(rolesOf(REQUIRED, token(Map.of("acr", "1")), "caseworker")).isEmpty();
        assertThat(rolesOf(REQUIRED, token(Map.of("acr", "password")), "supervisor"))
                .isEmpty();
        assertThat(rolesOf(REQUIRED, token(Map.of()), "admin")).isEmpty();
    }

    @Test
    void with_the_second_factor_the_roles_stay() {
        assertThat(rolesOf(REQUIRED, token(Map.of("acr", "second-factor")), "caseworker"))
                .containsExactly("caseworker");
    }

    @Test
    void platforms_have_no_second_factor_and_the_demo_asks_for_none() {
        assertThat(rolesOf(REQUIRED, token(Map.of()), "a-role-of-theirs")).containsExactly("a-role-of-theirs");
        assertThat(rolesOf(new SecondFactor(Optional.empty()), token(Map.of("acr", "1")), "caseworker"))
                .containsExactly("caseworker");
    }

    @Test
    void nobody_gains_a_role() {
        assertThat(rolesOf(REQUIRED, new QuarkusPrincipal("somebody"), "caseworker"))
                .as("without a token, which happens in tests alone")
                .containsExactly("caseworker");
    }

    private static Set<String> rolesOf(SecondFactor judge, Principal principal, String role) {
        SecurityIdentity identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(principal)
                .addRole(role)
                .build();
        return judge.judged(identity).getRoles();
    }

    private static JsonWebToken token(Map<String, String> claims) {
        return new JsonWebToken() {
            @Override
            public String getName() {
                return "somebody";
            }

            @Override
            public Set<String> getClaimNames() {
                return claims.keySet();
            }

            @Override
            @SuppressWarnings("unchecked")
            public <T> T getClaim(String name) {
                return (T) claims.get(name);
            }
        };
    }
}
