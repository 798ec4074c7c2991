package org.redress.partner;

import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.audit.Actor;
import org.redress.partner.door.Caller;
import org.redress.platform.Platform;
import org.redress.platform.clients.TokenOwner;
import org.redress.platform.clients.TokenOwners;
import org.redress.web.problem.ProblemKind;

/**
 * Which platform is asking: the {@code platform_id} claim of its token (its slug), and nothing that the request says. A
 * token with the claim {@code sandbox} speaks for the sandbox of that platform, which is a platform of its own: nothing
 * behind this class knows the difference.
 */
@RequestScoped
public class CallingPlatform {
    private static final String CLAIM = "platform_id";
    private static final String SANDBOX = "sandbox";
    private static final String CLIENT = "azp";
    private final SecurityIdentity identity;
    private final TokenOwners owners;
    private @Nullable TokenOwner owner;

    CallingPlatform(SecurityIdentity identity, TokenOwners owners) {
        this.identity = identity;
        this.owners = owners;
    }

    /** @throws ProblemException 403 when the token belongs to no platform of the directory, or to a client switched off */
    public UUID id() {
        return owner().platformId();
    }

    /** Who holds the link of a letter answers for the platform that the letter went to, without a token. */
    void answerFor(Platform linked) {
        owner = TokenOwner.of(linked);
    }

    public boolean isSandbox() {
        return owner().isSandbox();
    }

    /** {@return whether its token has the scope for fingerprints} */
    public boolean mayReadFingerprints() {
        String[] scope = Scopes.FINGERPRINTS.split(":", 2);
        return identity.checkPermissionBlocking(new StringPermission(scope[0], scope[1]));
    }

    public Actor actor() {
        return Actor.platform(id());
    }

    /** {@return the client at Keycloak that the token was made for; empty for a caller without a token} */
    public Optional<String> clientId() {
        return claim(CLIENT).map(String::valueOf);
    }

    private TokenOwner owner() {
        TokenOwner known = owner;
        if (known == null) {
            known = owners.of(claims()).orElseThrow(() -> new ProblemException(ProblemKind.PLATFORM_UNKNOWN));
            owner = known;
        }
        return known;
    }

    private TokenOwners.Claims claims() {
        String slug = claim(CLAIM).map(String::valueOf).orElse("");
        boolean sandbox =
                claim(SANDBOX).map(String::valueOf).filter("true"::equals).isPresent();
        return new TokenOwners.Claims(slug, clientId().orElse(""), sandbox);
    }

    private Optional<Object> claim(String name) {
        return Optional.ofNullable(Caller.claim(identity, name));
    }
}
