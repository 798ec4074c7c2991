package org.redress.partner.door;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Set;
import org.jose4j.jwt.NumericDate;
import org.jspecify.annotations.Nullable;

/**
 * Remembers for seconds what a token of the API was verified to say ({@link TokenMemory}), since a platform sends the same
 * one with every call and its verification costs more than most answers. What is not remembered goes to the library's own check, as
 * everything outside of the API does; a token that was refused is never remembered, and none longer than it is good for,
 * by the same clock that verified it.
 */
@ApplicationScoped
public class VerifiedTokens implements HttpAuthenticationMechanism {
    private final TokenMemory memory =
            new TokenMemory(System::nanoTime, () -> NumericDate.now().getValue());
    private final Instance<OidcAuthenticationMechanism> library;

    VerifiedTokens(Instance<OidcAuthenticationMechanism> library) {
        this.library = library;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager manager) {
        @Nullable String token = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (token == null
                || library.isUnsatisfied()
                || !context.normalizedPath().startsWith("/api/")) {
            return Uni.createFrom().nullItem();
        }
        return memory.find(token)
                .map(known -> Uni.createFrom().item(known))
                .orElseGet(() ->
                        library.get().authenticate(context, manager).invoke(verified -> memory.keep(token, verified)));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return library.isUnsatisfied()
                ? Uni.createFrom().nullItem()
                : library.get().getChallenge(context);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return library.isUnsatisfied() ? Set.of() : library.get().getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return library.isUnsatisfied()
                ? Uni.createFrom().nullItem()
                : library.get().getCredentialTransport(context);
    }

    /** Before the library's. */
    @Override
    public int getPriority() {
        return HttpAuthenticationMechanism.DEFAULT_PRIORITY + 100;
    }
}
