package org.redress.platform.clients;

import java.util.List;
import org.redress.NotPossibleNow;

/**
 * Whoever makes tokens: Keycloak. Every verb may be repeated. Each throws {@link NotPossibleNow} with the code
 * {@link #AWAY} when nobody answers, and leaves nothing that a repetition would not take up.
 */
public interface ClientAuthority {
    /** The code of the refusal when Keycloak does not answer, or does not let Redress in. */
    String AWAY = "keycloak-away";

    /**
     * A client as it should be.
     *
     * @param slug of the live platform, for the claim {@code platform_id}
     * @param name what Keycloak's administrator reads
     */
    record Wanted(String clientId, String slug, String name, ClientKind kind, PlatformClient.Wish wish) {
        public List<String> scopes() {
            return wish.scopes().stream().map(Scope::word).toList();
        }
    }

    /**
     * Makes it. One of the same name that Redress made before and nobody ever used is made anew.
     *
     * @throws NotPossibleNow {@code foreign-client} when the name is another client's, which is left alone
     */
    void make(Wanted wanted);

    /** {@return the secret that Keycloak chose} */
    String secret(String clientId);

    /** {@return where platforms fetch their tokens, as they reach it} */
    String tokenAddress();

    /** From now on these keys, and no others. */
    void replaceKeys(String clientId, PlatformClient.Wish wish);

    /** No more tokens. A client that is not there any more is fine. */
    void disable(String clientId);
}
