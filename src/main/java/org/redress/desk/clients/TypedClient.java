package org.redress.desk.clients;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.redress.NotAcceptable;
import org.redress.delivery.WebhookTarget;
import org.redress.platform.clients.ClientKind;
import org.redress.platform.clients.Credential;
import org.redress.platform.clients.PlatformClient;
import org.redress.platform.clients.Scope;

/** Reads the form of a client, and says at once everything that is wrong with it. */
@ApplicationScoped
class TypedClient {
    private final boolean privateAllowed;

    TypedClient(
            @ConfigProperty(name = "redress.delivery.allow-private-addresses", defaultValue = "false")
                    boolean privateAllowed) {
        this.privateAllowed = privateAllowed;
    }

    static ClientKind kind(Map<String, String> fields) {
        return Arrays.stream(ClientKind.values())
                .filter(kind -> kind.name().equals(fields.get("kind")))
                .findAny()
                .orElse(ClientKind.SANDBOX);
    }

    /** @throws NotAcceptable with everything that is wrong */
    PlatformClient.Wish wish(Map<String, String> fields, boolean secretAllowed) {
        Map<String, String> wrong = new TreeMap<>();
        List<Scope> scopes = Arrays.stream(fields.getOrDefault("scopes", "").split(" "))
                .map(Scope::of)
                .flatMap(Optional::stream)
                .toList();
        if (secretAllowed && scopes.isEmpty()) {
            wrong.put("scopes", "Choose at least one thing that it may do.");
        }
        Optional<Credential> credential = Arrays.stream(Credential.values())
                .filter(each -> each.name().equals(fields.get("credential")))
                .filter(each -> secretAllowed || each != Credential.SECRET)
                .findAny();
        if (credential.isEmpty()) {
            wrong.put("credential", "Choose how it signs in.");
        }
        @Nullable String keys = credential.map(how -> keys(how, fields, wrong)).orElse(null);
        if (!wrong.isEmpty()) {
            throw new NotAcceptable(wrong);
        }
        return new PlatformClient.Wish(credential.orElseThrow(), keys, scopes);
    }

    private @Nullable String keys(Credential how, Map<String, String> fields, Map<String, String> wrong) {
        String address = fields.getOrDefault("address", "").strip();
        String pasted = fields.getOrDefault("keys", "").strip();
        switch (how) {
            case JWKS_URL -> {
                if (!WebhookTarget.isAllowed(address, privateAllowed)) {
                    wrong.put("address", "Enter an address that begins with https:// and has a public host name.");
                }
                return address;
            }
            case JWKS -> {
                try {
                    return PastedKeys.read(pasted);
                } catch (NotAcceptable unreadable) {
                    wrong.putAll(unreadable.violations());
                    return null;
                }
            }
            case SECRET -> {
                return null;
            }
        }
        return null;
    }
}
