package org.redress.keycloak;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import org.redress.platform.clients.ClientAuthority.Wanted;
import org.redress.platform.clients.ClientKind;
import org.redress.platform.clients.Credential;
import org.redress.platform.clients.PlatformClient;

/** A platform's client as Keycloak's admin API writes it: client credentials, its scopes, its claims, and nothing else. */
@ApplicationScoped
class Representation {
    /** The attribute that says that Redress made it; its value is the platform's slug. */
    static final String MARK = "redress.platform";

    private final ObjectMapper json;

    Representation(ObjectMapper json) {
        this.json = json;
    }

    ObjectNode of(Wanted wanted) {
        ObjectNode client = json.createObjectNode()
                .put("clientId", wanted.clientId())
                .put("name", wanted.name() + ", " + wanted.kind().name().toLowerCase(java.util.Locale.ROOT))
                .put("enabled", true)
                .put("protocol", "openid-connect")
                .put("publicClient", false)
                .put("standardFlowEnabled", false)
                .put("implicitFlowEnabled", false)
                .put("directAccessGrantsEnabled", false)
                .put("serviceAccountsEnabled", true)
                .put("fullScopeAllowed", false);
        ArrayNode scopes = client.putArray("defaultClientScopes").add("basic").add("partner-api");
        wanted.scopes().forEach(scopes::add);
        client.putArray("optionalClientScopes");
        client.putObject("attributes").put(MARK, wanted.slug());
        ArrayNode mappers = client.putArray("protocolMappers");
        claim(mappers, "platform_id", wanted.slug(), "String");
        if (wanted.kind() == ClientKind.SANDBOX) {
            claim(mappers, "sandbox", "true", "boolean");
        }
        credential(client, wanted.wish());
        return client;
    }

    /** How it signs in: a secret of Keycloak's choice, or a signature that these public keys verify. */
    void credential(ObjectNode client, PlatformClient.Wish wish) {
        boolean secret = wish.credential() == Credential.SECRET;
        boolean address = wish.credential() == Credential.JWKS_URL;
        client.put("clientAuthenticatorType", secret ? "client-secret" : "client-jwt");
        ObjectNode attributes = client.withObject("/attributes");
        attributes.put("use.jwks.url", Boolean.toString(address));
        attributes.put("jwks.url", address ? wish.keys() : "");
        attributes.put("use.jwks.string", Boolean.toString(!secret && !address));
        attributes.put("jwks.string", secret || address ? "" : wish.keys());
    }

    private static void claim(ArrayNode mappers, String name, String value, String type) {
        ObjectNode mapper = mappers.addObject()
                .put("name", name)
                .put("protocol", "openid-connect")
                .put("protocolMapper", "oidc-hardcoded-claim-mapper")
                .put("consentRequired", false);
        mapper.putObject("config")
                .put("claim.name", name)
                .put("claim.value", value)
                .put("jsonType.label", type)
                .put("access.token.claim", "true")
                .put("id.token.claim", "false")
                .put("introspection.token.claim", "true");
    }
}
