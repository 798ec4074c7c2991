package org.redress.desk.clients;

import java.util.List;
import java.util.UUID;
import org.redress.desk.TimeWords;
import org.redress.platform.clients.ClientKind;
import org.redress.platform.clients.Credential;
import org.redress.platform.clients.PlatformClient;
import org.redress.platform.clients.Scope;

/**
 * One client as staff read it.
 *
 * @param calls whether it called, when, and with what
 * @param waiting whether its first call is awaited
 * @param off since when it is switched off, or empty
 * @param secretWaits whether its secret can be shown, once
 * @param shown when the secret was shown, or empty
 * @param keycloakPending whether Keycloak does not know yet that it is off
 */
record ClientView(
        UUID id,
        String clientId,
        String kind,
        String credential,
        String keys,
        List<String> scopes,
        String made,
        String rotated,
        String calls,
        boolean waiting,
        String off,
        boolean secretWaits,
        String shown,
        boolean keyed,
        boolean keycloakPending) {
    static ClientView of(PlatformClient client) {
        boolean on = client.disabledAt().isEmpty();
        boolean secret = client.credential() == Credential.SECRET;
        return new ClientView(
                client.id(),
                client.clientId(),
                kind(client.kind()),
                credential(client.credential()),
                client.credential() == Credential.JWKS_URL ? client.keys().orElse("") : "",
                client.scopes().stream().map(ClientView::scope).toList(),
                TimeWords.day(client.createdAt()),
                TimeWords.day(client.rotatedAt().orElse(null)),
                calls(client),
                on && client.calls().isEmpty(),
                TimeWords.day(client.disabledAt().orElse(null)),
                on && secret && client.secretShownAt().isEmpty(),
                TimeWords.day(client.secretShownAt().orElse(null)),
                on && !secret,
                !on && client.keycloakOffAt().isEmpty());
    }

    static String kind(ClientKind kind) {
        return kind == ClientKind.LIVE ? "Live" : "Sandbox";
    }

    static String credential(Credential credential) {
        return switch (credential) {
            case JWKS_URL -> "Signs in with its own key; Keycloak fetches the public keys from its address";
            case JWKS -> "Signs in with its own key; its public keys were pasted here";
            case SECRET -> "Signs in with a secret that Keycloak made";
        };
    }

    private static String scope(String word) {
        return Scope.of(word).map(Scope::sentence).orElse(word);
    }

    private static String calls(PlatformClient client) {
        return client.calls()
                .map(calls -> "First call " + TimeWords.exact(calls.firstSeenAt()) + " (" + calls.firstOperation()
                        + "). Last " + TimeWords.day(calls.lastSeenAt()) + " (" + calls.lastOperation() + ").")
                .orElse(client.disabledAt().isPresent() ? "It never called." : "Waiting for the first call.");
    }
}
