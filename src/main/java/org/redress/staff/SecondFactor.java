package org.redress.staff;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

/**
 * Takes the roles from a member of staff whose token does not say that they signed in with a second factor, so that a
 * realm whose sign-in was changed by mistake lets nobody in with a password alone. The claim is {@code acr} of OpenID
 * Connect Core 1.0, section 2.
 */
@ApplicationScoped
class SecondFactor implements SecurityIdentityAugmentor {
    private static final Logger LOG = Logger.getLogger(SecondFactor.class);

    private final Optional<String> level;

    /** @param level what the claim has to say; empty where passwords alone will do */
    SecondFactor(@ConfigProperty(name = "redress.desk.sign-in-level") Optional<String> level) {
        this.level = level;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().item(judged(identity));
    }

    SecurityIdentity judged(SecurityIdentity identity) {
        boolean staff = !Role.among(identity.getRoles()).isEmpty();
        if (level.isEmpty() || !staff || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return identity;
        }
        String said = String.valueOf(token.<Object>getClaim("acr"));
        if (level.get().equals(said)) {
            return identity;
        }
        LOG.warnf(
                "member %s is refused: the sign-in's level is '%s' where '%s' is required",
                token.getSubject(), said, level.get());
        return QuarkusSecurityIdentity.builder().setPrincipal(token).build();
    }
}
