package org.redress.support;

import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.Permission;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for Keycloak where tests speak as several platforms: the token is the platform's slug and its scopes in
 * clear. The suite against the real Keycloak proves that real tokens give the same identity.
 */
@ApplicationScoped
public class PlatformTokens implements HttpAuthenticationMechanism {
    private static final String PREFIX = "Bearer platform ";

    /** What to send as the {@code Authorization} header. */
    public static String of(String platform, String... scopes) {
        return PREFIX + platform + " " + String.join(" ", scopes);
    }

    /** The same for a client of the platform's sandbox. */
    public static String ofSandbox(String platform, String... scopes) {
        return PREFIX + platform + " sandbox " + String.join(" ", scopes);
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager manager) {
        String header = context.request().getHeader("Authorization");
        return Uni.createFrom().item(identity(header));
    }

    private static @Nullable SecurityIdentity identity(@Nullable String header) {
        if (header == null || !header.startsWith(PREFIX)) {
            return null;
        }
        String[] words = header.substring(PREFIX.length()).split(" ");
        QuarkusSecurityIdentity.Builder identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal("client-" + words[0]))
                .addAttribute("platform_id", words[0]);
        Set<String> scopes = Set.of(words);
        boolean sandbox = scopes.contains("sandbox");
        identity.addAttribute("azp", words[0] + (sandbox ? "-sandbox" : "-live"));
        identity.addAttribute("sandbox", sandbox);
        identity.addPermissionChecker(wanted -> Uni.createFrom().item(grants(scopes, wanted)));
        return identity.build();
    }

    private static boolean grants(Set<String> scopes, Permission wanted) {
        return scopes.stream()
                .filter(scope -> scope.contains(":"))
                .map(scope -> scope.split(":"))
                .anyMatch(scope -> new StringPermission(scope[0], scope[1]).implies(wanted));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
    }
}
