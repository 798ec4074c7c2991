package org.redress.partner;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redress.audit.Actor;
import org.redress.partner.door.Caller;
import org.redress.platform.Platform;
import org.redress.platform.clients.PlatformClients;
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
    private final PlatformClients clients;
    private @Nullable Platform platform;

    CallingPlatform(SecurityIdentity identity, PlatformClients clients) {
        this.identity = identity;
        this.clients = clients;
    }

    /** @throws ProblemException 403 when the token belongs to no platform of the directory, or to a client switched off */
    public UUID id() {
        return platform().id();
    }

    /** Who holds the link of a letter answers for the platform that the letter went to, without a token. */
    void answerFor(Platform linked) {
        platform = linked;
    }

    public boolean isSandbox() {
        return platform().sandboxOf().isPresent();
    }

    public Actor actor() {
        return Actor.platform(id());
    }

    /** {@return the client at Keycloak that the token was made for; empty for a caller without a token} */
    public Optional<String> clientId() {
        return claim(CLIENT).map(String::valueOf);
    }

    private Platform platform() {
        Platform known = platform;
        if (known == null) {
            boolean sandbox = claim(SANDBOX)
                    .filter(value -> "true".equals(value.toString()))
                    .isPresent();
            known = clients.calling(
                            claim(CLAIM).map(String::valueOf).orElse(""),
                            clientId().orElse(""),
                            sandbox)
                    .orElseThrow(() -> new ProblemException(ProblemKind.PLATFORM_UNKNOWN));
            platform = known;
        }
        return known;
    }

    private Optional<Object> claim(String name) {
        return Optional.ofNullable(Caller.claim(identity, name));
    }
}
